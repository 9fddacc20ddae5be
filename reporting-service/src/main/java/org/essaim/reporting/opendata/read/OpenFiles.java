package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.web.table.TableWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes open tables while they are read, one by one or all in an archive. The archive's entries
 * bear no time of their own, so that the same facts are the same bytes.
 */
@Component
class OpenFiles {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Catalogue catalogue;
    private final JsonMapper mapper;

    OpenFiles(Catalogue catalogue, JsonMapper mapper) {
        this.catalogue = catalogue;
        this.mapper = mapper;
    }

    <R> void csv(OpenTable<R> table, Edition edition, OutputStream output) throws IOException {
        TableWriter.csv(table.row(), each -> table.rows().accept(edition, each), output);
    }

    <R> void jsonLines(OpenTable<R> table, Edition edition, OutputStream output)
            throws IOException {
        TableWriter.jsonLines(mapper, each -> table.rows().accept(edition, each), output);
    }

    void archive(AsOf asOf, OutputStream output) throws IOException {
        Edition edition = catalogue.all(asOf);
        ZipOutputStream zip = new ZipOutputStream(output);
        begin(zip, "dictionary.json");
        zip.write(
                mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(catalogue.dictionary()));
        zip.closeEntry();
        for (OpenTable<?> table : catalogue.tables()) {
            begin(zip, table.name() + ".csv");
            csv(table, edition, zip);
            zip.closeEntry();
            begin(zip, table.name() + ".jsonl");
            jsonLines(table, edition, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
