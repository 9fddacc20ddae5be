package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.openapi.GivesFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Every open table, as of any days, written as it is read. A file that the caller has already, by
 * its ETag, is neither read nor written again.
 */
@RestController
@RequestMapping("/open-data/" + Dictionary.VERSION)
class OpenDataApi {

    private final Catalogue catalogue;
    private final OpenFiles files;
    private final FileAnswer answer;

    OpenDataApi(Catalogue catalogue, OpenFiles files, FileAnswer answer) {
        this.catalogue = catalogue;
        this.files = files;
        this.answer = answer;
    }

    /** Everything public in one file: each table in each form, with what describes them. */
    @PublicOperation
    @GivesFile("application/zip")
    @GetMapping("/essaim.zip")
    void archive(AsOf asOf, ServletWebRequest exchange) throws IOException {
        FileAnswer.Named file = new FileAnswer.Named("essaim.zip", "application/zip", false);
        Optional<Edition> edition = answer.begin(exchange, asOf, file, () -> catalogue.all(asOf));
        if (edition.isPresent()) {
            files.archive(edition.get(), exchange.getResponse().getOutputStream());
        }
    }

    /**
     * One table as CSV, such as entries.csv.
     *
     * @param table a table of the dictionary
     */
    @PublicOperation
    @GivesFile("text/csv")
    @GetMapping("/tables/{table}.csv")
    void csv(@PathVariable String table, AsOf asOf, ServletWebRequest exchange) throws IOException {
        write(table, FileForm.CSV, asOf, exchange);
    }

    /**
     * One table as JSON Lines, such as entries.jsonl.
     *
     * @param table a table of the dictionary
     */
    @PublicOperation
    @GivesFile("application/jsonl")
    @GetMapping("/tables/{table}.jsonl")
    void jsonLines(@PathVariable String table, AsOf asOf, ServletWebRequest exchange)
            throws IOException {
        write(table, FileForm.JSON_LINES, asOf, exchange);
    }

    /**
     * One table as Parquet, such as entries.parquet: with real days, whole cents and truth values.
     *
     * @param table a table of the dictionary
     */
    @PublicOperation
    @GivesFile("application/vnd.apache.parquet")
    @GetMapping("/tables/{table}.parquet")
    void parquet(@PathVariable String table, AsOf asOf, ServletWebRequest exchange)
            throws IOException {
        write(table, FileForm.PARQUET, asOf, exchange);
    }

    private void write(String name, FileForm form, AsOf asOf, ServletWebRequest exchange)
            throws IOException {
        OpenTable<?> table =
                catalogue
                        .table(name)
                        .orElseThrow(() -> new NotFoundException(OpenTable.class, name));
        FileAnswer.Named file =
                new FileAnswer.Named(
                        name + "." + form.extension(),
                        form == FileForm.CSV
                                ? form.mediaType() + ";charset=UTF-8"
                                : form.mediaType(),
                        TableKeys.isWithoutTexts(table));
        Optional<Edition> edition =
                answer.begin(exchange, asOf, file, () -> table.ready(catalogue.one(asOf)));
        if (edition.isPresent()) {
            files.write(table, form, edition.get(), exchange.getResponse().getOutputStream());
        }
    }
}
