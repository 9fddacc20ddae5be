package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;
import org.essaim.servers.Ports;

/**
 * The port of every process, counted from one base port; everything on the loopback address.
 *
 * @param base 8000 unless chosen otherwise
 */
public record Addresses(int base) {

    /** As many as fit between the first one's port and the database's. */
    public static final int MOST_DIVISIONS = 130;

    /** Where people and tests of this machine have theirs is left to them. */
    private static final int UNUSED = 30_000;

    private static final int APART = 500;
    private static final int TRIED = 50;

    /**
     * Some that nobody uses now, for a run that nobody visits.
     *
     * @throws CannotRunException if there are none
     */
    public static Addresses unused(List<DivisionId> divisions) {
        return IntStream.range(0, TRIED)
                .mapToObj(each -> new Addresses(UNUSED + APART * each))
                .filter(each -> each.areFree(divisions))
                .findFirst()
                .orElseThrow(() -> new CannotRunException("all ports are in use"));
    }

    /** Whether all of them could be listened on now. */
    public boolean areFree(List<DivisionId> divisions) {
        return users(divisions).keySet().stream().allMatch(Ports::isFree);
    }

    public int centre() {
        return base + 100;
    }

    public int reporting() {
        return base + 200;
    }

    /** The OpenID provider's. */
    public int identity() {
        return base + 300;
    }

    /**
     * @param index from 0
     */
    public int division(int index) {
        return base + 301 + index;
    }

    /** Of the process that runs all divisions, beside theirs. */
    public int host() {
        return base + 431;
    }

    public int postgres() {
        return base + 432;
    }

    /** The broker's; the next one belongs to its controller. */
    public int kafka() {
        return base + 492;
    }

    /**
     * Checks every port before anything starts.
     *
     * @throws CannotRunException for more than {@value #MOST_DIVISIONS} divisions, or with one line
     *     that names every busy port and what it is for
     */
    void requireFree(List<DivisionId> divisions) {
        requireFree(users(divisions));
    }

    static void requireFree(Map<Integer, String> users) {
        List<String> busy =
                users.entrySet().stream()
                        .filter(each -> !Ports.isFree(each.getKey()))
                        .map(each -> "port %d (for %s)".formatted(each.getKey(), each.getValue()))
                        .toList();
        if (!busy.isEmpty()) {
            throw new CannotRunException(
                    "already in use on this machine: %s; stop what uses it, or use --base-port"
                            .formatted(String.join(", ", busy)));
        }
    }

    private Map<Integer, String> users(List<DivisionId> divisions) {
        if (divisions.size() > MOST_DIVISIONS) {
            throw new CannotRunException(
                    "one machine runs at most %d divisions here, this portfolio has %d"
                            .formatted(MOST_DIVISIONS, divisions.size()));
        }
        Map<Integer, String> users = new TreeMap<>();
        users.put(centre(), "the centre");
        users.put(reporting(), "reporting");
        users.put(identity(), "the OpenID provider");
        users.put(host(), "the host of the divisions");
        users.put(postgres(), "PostgreSQL");
        users.put(kafka(), "Kafka");
        users.put(kafka() + 1, "Kafka's controller");
        for (int i = 0; i < divisions.size(); i++) {
            users.put(division(i), "division " + divisions.get(i));
        }
        return users;
    }
}
