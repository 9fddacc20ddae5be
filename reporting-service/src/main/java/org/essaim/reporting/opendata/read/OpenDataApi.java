package org.essaim.reporting.opendata.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.table.TableWriter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Every open table, as of any days, written as it is read. */
@RestController
@RequestMapping("/open-data/" + Dictionary.VERSION)
class OpenDataApi {

    private static final String CSV = ".csv";
    private static final String JSON_LINES = ".jsonl";

    private final OpenRows rows;
    private final OpenArchive archive;
    private final AskedDays days;
    private final JsonMapper mapper;

    OpenDataApi(OpenRows rows, OpenArchive archive, AskedDays days, JsonMapper mapper) {
        this.rows = rows;
        this.archive = archive;
        this.days = days;
        this.mapper = mapper;
    }

    /** What every column of every open table means. */
    @PublicOperation
    @GetMapping("/dictionary.json")
    Dictionary dictionary() {
        return Dictionary.current();
    }

    /**
     * Everything public in one file: each table as CSV and JSON Lines, with the dictionary.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/essaim.zip")
    void archive(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn,
            HttpServletResponse response)
            throws IOException {
        AsOf asOf = days.asked(trueOn, knownOn);
        archive.write(asOf, answer(response, "application/zip", "essaim.zip"));
    }

    /**
     * One table, by the name of its file: entries.csv, entries.jsonl and so on.
     *
     * @param file a table of the dictionary, with .csv or .jsonl
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/tables/{file}")
    void table(
            @PathVariable String file,
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn,
            HttpServletResponse response)
            throws IOException {
        AsOf asOf = days.asked(trueOn, knownOn);
        boolean csv = file.endsWith(CSV);
        String name = file.replaceFirst("\\.(csv|jsonl)$", "");
        OpenTable table =
                OpenTables.named(name)
                        .filter(_ -> csv || file.endsWith(JSON_LINES))
                        .orElseThrow(() -> new NotFoundException("open table", file));
        OpenRows.Piece piece = rows.one(asOf);
        if (csv) {
            OutputStream output = answer(response, "text/csv;charset=UTF-8", file);
            TableWriter.csv(table.row(), each -> rows.forEach(table, piece, each), output);
        } else {
            OutputStream output = answer(response, "application/jsonl", file);
            TableWriter.jsonLines(mapper, each -> rows.forEach(table, piece, each), output);
        }
    }

    private static OutputStream answer(HttpServletResponse response, String type, String file)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        return response.getOutputStream();
    }
}
