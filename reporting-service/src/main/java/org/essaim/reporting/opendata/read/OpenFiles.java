package org.essaim.reporting.opendata.read;

import module java.base;

import org.apache.parquet.hadoop.ParquetWriter;
import org.essaim.web.table.Table;
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
    private final Dataset dataset;
    private final JsonMapper mapper;

    OpenFiles(Catalogue catalogue, Dataset dataset, JsonMapper mapper) {
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.mapper = mapper;
    }

    /** The output is flushed and stays open. */
    <R> void write(OpenTable<R> table, FileForm form, Edition edition, OutputStream output)
            throws IOException {
        Table rows = each -> table.rows().accept(edition, each);
        switch (form) {
            case CSV -> TableWriter.csv(table.row(), rows, output);
            case JSON_LINES -> TableWriter.jsonLines(mapper, rows, output);
            case PARQUET -> parquet(table, rows, output);
        }
    }

    private void parquet(OpenTable<?> table, Table rows, OutputStream output) throws IOException {
        ParquetTable columns = new ParquetTable(table, dataset.notes(table));
        try (ParquetWriter<Object> file = new ParquetOutput(output).writer(columns)) {
            rows.forEach(
                    row -> {
                        try {
                            file.write(row);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    });
        }
    }

    void archive(Edition edition, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output);
        dataset.licence().ifPresent(terms -> zip.setComment(terms.id() + " " + terms.address()));
        describe(zip, "dictionary.json", catalogue.dictionary());
        describe(zip, "datapackage.json", dataset.description(""));
        for (OpenTable<?> table : catalogue.tables()) {
            for (FileForm form : FileForm.values()) {
                begin(zip, table.name() + "." + form.extension());
                write(table, form, edition, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private void describe(ZipOutputStream zip, String name, Object description) throws IOException {
        begin(zip, name);
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(description));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
