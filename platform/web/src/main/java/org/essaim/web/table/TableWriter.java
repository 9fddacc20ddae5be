package org.essaim.web.table;

import module java.base;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a table row by row, in flat memory: as CSV (RFC 4180, UTF-8, a header line, no cell a
 * formula to a spreadsheet) or as JSON Lines. The stream written to is flushed and stays open.
 */
public final class TableWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private TableWriter() {}

    /**
     * @param type of the rows, a record
     */
    public static void csv(Class<?> type, Table table, OutputStream output) throws IOException {
        Columns columns = new Columns(type);
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(text, FORMAT);
        csv.printRecord(columns.names());
        table.forEach(row -> unchecked(() -> csv.printRecord(columns.cells(row))));
        csv.flush();
    }

    /** An object a row. */
    public static void jsonLines(JsonMapper mapper, Table table, OutputStream output)
            throws IOException {
        OutputStream lines = new BufferedOutputStream(output);
        table.forEach(
                row ->
                        unchecked(
                                () -> {
                                    lines.write(mapper.writeValueAsBytes(row));
                                    lines.write('\n');
                                }));
        lines.flush();
    }

    /** What may break on its way out. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
