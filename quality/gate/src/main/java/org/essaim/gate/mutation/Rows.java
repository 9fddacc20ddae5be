package org.essaim.gate.mutation;

import module java.base;

/** Lines of words between tabs; one that begins with a hash is a remark. */
final class Rows {

    private Rows() {}

    static List<List<String>> read(Path file, int columns) throws IOException {
        List<List<String>> rows =
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList();
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IOException(file + ": not " + columns + " columns: " + row);
            }
        }
        return rows;
    }
}
