package org.essaim.local.sample;

import module java.base;

/** A table of the sample: a row a line, cells between bars, comments after a number sign. */
final class SampleTable {

    private SampleTable() {}

    static <R> List<R> rows(String file, Function<String[], R> row) {
        try (InputStream table = SampleTable.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> row.apply(line.split("\\|", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
