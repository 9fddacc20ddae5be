package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Sha256;

/**
 * Draws by a seed, so that anybody draws the same again with what every machine has: {@code
 * sha256sum} and {@code sort}. No generator of random numbers of some version of some language is
 * part of it.
 */
public final class Sampling {

    private Sampling() {}

    /**
     * The expenses with the smallest ranks; the rank is SHA-256, in hexadecimal, of the text {@code
     * <seed>:<expense id>}. In whatever order the population is given, the same are drawn.
     *
     * @param size at most so many; all where the population is smaller
     */
    public static List<UUID> draw(long seed, List<UUID> population, int size) {
        return population.stream()
                .map(expense -> new Ranked(rank(seed, expense), expense))
                .sorted(Comparator.comparing(Ranked::rank))
                .limit(size)
                .map(Ranked::expense)
                .toList();
    }

    /** SHA-256, in hexadecimal, over the ids as text in order, each followed by a line feed. */
    public static String fingerprint(List<UUID> population) {
        MessageDigest sha256 = Sha256.digest();
        population.stream()
                .map(UUID::toString)
                .sorted()
                .forEach(id -> sha256.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static String rank(long seed, UUID expense) {
        return HexFormat.of().formatHex(Sha256.of(seed + ":" + expense));
    }

    private record Ranked(String rank, UUID expense) {}
}
