package org.essaim.testkit;

import module java.base;

/** What {@code docs/access.md} promises of one service, row by row. */
public record AccessTable(List<Row> rows) {

    private static final Path PAGE =
            Path.of(System.getProperty("essaim.root")).resolve("docs/access.md");

    /**
     * One operation.
     *
     * @param method of HTTP
     * @param path as a template
     * @param outcomes {@code yes}, {@code 401} or {@code 403} by column
     */
    public record Row(String method, String path, Map<String, String> outcomes) {
        public String operation() {
            return method + " " + path;
        }
    }

    /**
     * @param service as the page heads its table, such as {@code Reporting}
     */
    public static AccessTable of(String service) {
        List<String> lines =
                read().lines()
                        .dropWhile(line -> !line.equals("## " + service))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| "))
                        .toList();
        if (lines.size() < 3) {
            throw new AssertionError(PAGE + " has no table of " + service);
        }
        List<String> columns = cells(lines.getFirst()).toList();
        return new AccessTable(lines.stream().skip(2).map(line -> row(columns, line)).toList());
    }

    private static Row row(List<String> columns, String line) {
        List<String> cells = cells(line).toList();
        String[] operation = cells.getFirst().replace("`", "").split(" ");
        Map<String, String> outcomes = new HashMap<>();
        for (int i = 1; i < cells.size(); i++) {
            outcomes.put(columns.get(i), cells.get(i));
        }
        return new Row(operation[0], operation[1], Map.copyOf(outcomes));
    }

    private static Stream<String> cells(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|")));
        return cells.stream().skip(1).map(String::strip);
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
