package org.essaim.manifests.sbom;

import module java.base;

/**
 * A version as Maven orders them, as far as advisories need it: numbers by their value, and before
 * the release itself its alphas, betas, milestones, candidates and snapshots.
 */
record Version(String text) implements Comparable<Version> {

    private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");

    private static final List<Set<String>> QUALIFIERS =
            List.of(
                    Set.of("alpha", "a"),
                    Set.of("beta", "b"),
                    Set.of("milestone", "m"),
                    Set.of("rc", "cr"),
                    Set.of("snapshot"),
                    Set.of("", "ga", "final", "release"),
                    Set.of("sp"));

    private static final int RELEASE = 5;

    @Override
    public int compareTo(Version other) {
        List<String> mine = parts();
        List<String> its = other.parts();
        for (int n = 0; n < Math.max(mine.size(), its.size()); n++) {
            int order = compare(at(mine, n), at(its, n));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<String> parts() {
        return PART.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String at(List<String> parts, int n) {
        return n < parts.size() ? parts.get(n) : "";
    }

    /** What is missing is zero where a number stands, and the release where a word does. */
    private static int compare(String mine, String its) {
        if (isNumber(mine) && (isNumber(its) || its.isEmpty())) {
            return number(mine).compareTo(number(its));
        }
        if (isNumber(its) && mine.isEmpty()) {
            return number(mine).compareTo(number(its));
        }
        if (isNumber(mine) || isNumber(its)) {
            return isNumber(mine) ? 1 : -1;
        }
        return Integer.compare(rank(mine), rank(its));
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    private static BigInteger number(String part) {
        return part.isEmpty() ? BigInteger.ZERO : new BigInteger(part);
    }

    private static int rank(String word) {
        return IntStream.range(0, QUALIFIERS.size())
                .filter(rank -> QUALIFIERS.get(rank).contains(word))
                .findFirst()
                .orElse(RELEASE + 1);
    }
}
