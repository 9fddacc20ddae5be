package org.essaim.reporting.opendata.read;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.web.table.TableWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything public in one archive, written while it is read. The entries bear no time of their
 * own, so that the same facts are the same bytes.
 */
@Component
class OpenArchive {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OpenRows rows;
    private final JsonMapper mapper;

    OpenArchive(OpenRows rows, JsonMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    void write(AsOf asOf, OutputStream output) throws IOException {
        OpenRows.Piece piece = rows.all(asOf);
        ZipOutputStream zip = new ZipOutputStream(output);
        begin(zip, "dictionary.json");
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(Dictionary.current()));
        zip.closeEntry();
        for (OpenTable table : OpenTables.all()) {
            begin(zip, table.name() + ".csv");
            TableWriter.csv(
                    table.row(), each -> rows.forEach(table, piece, each), new StaysOpen(zip));
            zip.closeEntry();
            begin(zip, table.name() + ".jsonl");
            TableWriter.jsonLines(
                    mapper, each -> rows.forEach(table, piece, each), new StaysOpen(zip));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** One entry's end is not the archive's. */
    private static final class StaysOpen extends FilterOutputStream {
        private StaysOpen(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
