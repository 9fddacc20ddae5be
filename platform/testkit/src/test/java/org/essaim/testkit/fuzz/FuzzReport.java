package org.essaim.testkit.fuzz;

import module java.base;

/** What came of it. */
public final class FuzzReport {

    private static final int SHOWN = 1_000;

    private final long seed;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private int sent;
    private int refusals;
    private int open;

    FuzzReport(long seed) {
        this.seed = seed;
    }

    void count(FuzzRequest request, int status) {
        sent++;
        statuses.computeIfAbsent(request.method() + " " + request.template(), _ -> new TreeMap<>())
                .merge(status, 1, Integer::sum);
    }

    void fault(String what, FuzzRequest request, String body) {
        String shown = body.substring(0, Math.min(body.length(), SHOWN));
        faults.add("seed %d: %s:\n%s\n-> %s".formatted(seed, what, request, shown));
    }

    void sentAgain(int many) {
        refusals += many;
    }

    void leftOpen(int many) {
        open += many;
    }

    /** Each with its seed and its request; empty where all is well. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often each operation answered each status. */
    public Map<String, Map<Integer, Integer>> statuses() {
        return statuses;
    }

    /** How many were answered with a status from the one up to the other, both included. */
    public int answered(int from, int to) {
        return statuses.values().stream()
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getKey() >= from && each.getKey() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int sent() {
        return sent;
    }

    /** Refusals that were seen to change nothing. */
    public int refusals() {
        return refusals;
    }

    /** Refusals of which that could not be seen, as they were taken in the end. */
    public int open() {
        return open;
    }

    @Override
    public String toString() {
        return "seed %d: %d requests, %d taken, %d refused, %d refusals changed nothing (%d open)"
                .formatted(seed, sent, answered(200, 399), answered(400, 499), refusals, open);
    }
}
