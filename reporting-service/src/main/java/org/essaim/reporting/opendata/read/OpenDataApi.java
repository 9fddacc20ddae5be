package org.essaim.reporting.opendata.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every open table, as of any days, written as it is read. */
@RestController
@RequestMapping("/open-data/" + Dictionary.VERSION)
class OpenDataApi {

    private final Catalogue catalogue;
    private final OpenFiles files;

    OpenDataApi(Catalogue catalogue, OpenFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** What every column of every open table means. */
    @PublicOperation
    @GetMapping("/dictionary.json")
    Dictionary dictionary() {
        return catalogue.dictionary();
    }

    /** Everything public in one file: each table as CSV and JSON Lines, with the dictionary. */
    @PublicOperation
    @GetMapping("/essaim.zip")
    void archive(AsOf asOf, HttpServletResponse response) throws IOException {
        files.archive(asOf, answer(response, "application/zip", "essaim.zip"));
    }

    /**
     * One table as CSV, such as entries.csv.
     *
     * @param table a table of the dictionary
     */
    @PublicOperation
    @GetMapping("/tables/{table}.csv")
    void csv(@PathVariable String table, AsOf asOf, HttpServletResponse response)
            throws IOException {
        files.csv(
                table(table),
                catalogue.one(asOf),
                answer(response, "text/csv;charset=UTF-8", table + ".csv"));
    }

    /**
     * One table as JSON Lines, such as entries.jsonl.
     *
     * @param table a table of the dictionary
     */
    @PublicOperation
    @GetMapping("/tables/{table}.jsonl")
    void jsonLines(@PathVariable String table, AsOf asOf, HttpServletResponse response)
            throws IOException {
        files.jsonLines(
                table(table),
                catalogue.one(asOf),
                answer(response, "application/jsonl", table + ".jsonl"));
    }

    private OpenTable<?> table(String name) {
        return catalogue
                .table(name)
                .orElseThrow(() -> new NotFoundException(OpenTable.class, name));
    }

    private static OutputStream answer(HttpServletResponse response, String type, String file)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        return response.getOutputStream();
    }
}
