package org.essaim.gate;

import module java.base;

/**
 * What each class of tests took, by the ledgers that the modules' tests wrote.
 *
 * @param rows the dearest first
 */
record Costs(List<Row> rows) {

    /**
     * @param name the class, or a module's own JVMs before their first class
     * @param processor time of the JVM and of all that it started
     * @param wall from its beginning to its end
     * @param tags its own
     */
    record Row(String name, Duration processor, Duration wall, Set<String> tags) {

        private Row plus(Row other) {
            return new Row(name, processor.plus(other.processor), wall.plus(other.wall), tags);
        }

        @Override
        public String toString() {
            return "%8.1f s %8.1f s  %s"
                    .formatted(processor.toMillis() / 1e3, wall.toMillis() / 1e3, name);
        }
    }

    /** Of each module its ledger; a class that ran twice is one row. */
    static Costs of(Map<String, List<String>> ledgers) {
        Map<String, Row> rows = new TreeMap<>();
        ledgers.forEach(
                (module, lines) ->
                        lines.stream()
                                .map(line -> row(module, line))
                                .forEach(row -> rows.merge(row.name(), row, Row::plus)));
        return new Costs(
                rows.values().stream()
                        .sorted(Comparator.comparing(Row::processor).reversed())
                        .toList());
    }

    /** Of the module in which a ledger lies, such as {@code platform/stream}. */
    static String module(Path root, Path ledger) {
        return root.relativize(ledger).getParent().getParent().toString();
    }

    Duration processor() {
        return rows.stream().map(Row::processor).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether that class is one that may fail once. */
    boolean maySecondChance(String type) {
        return rows.stream()
                .anyMatch(row -> row.name().equals(type) && row.tags().contains("second-chance"));
    }

    List<Row> dearest(int most) {
        return rows.stream().limit(most).toList();
    }

    private static Row row(String module, String line) {
        String[] cells = line.split("\t");
        String name = cells[0].startsWith("(") ? module + " " + cells[0] : cells[0];
        return new Row(
                name,
                Duration.ofMillis(Long.parseLong(cells[1])),
                Duration.ofMillis(Long.parseLong(cells[2])),
                cells.length < 4 ? Set.of() : Set.of(cells[3].split(",")));
    }
}
