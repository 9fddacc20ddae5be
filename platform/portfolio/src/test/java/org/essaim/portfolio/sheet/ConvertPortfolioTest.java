package org.essaim.portfolio.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as Excel saves them in French become portfolio files, or it is said what hinders. */
class ConvertPortfolioTest {

    private static final Path PAGE = Path.of("../../docs/portfolio-format.md");
    private static final String HEADER = "Direction;Code;Nom;Type;Lancée le;Budget;Payé le;Payé\n";
    private static final String MAP =
            """
            {"dates": ["dd/MM/yyyy"], "decimal": ",",
             "words": {"Amélioration": "IMPROVEMENT"},
             "facts": [
              {"fact": "initiative-launched", "on": {"column": "Lancée le"},
               "where": {"column": "Direction"}, "initiative": {"column": "Code"},
               "title": {"column": "Nom"}, "kind": {"column": "Type"}},
              {"fact": "expense-recorded", "when": "Payé le", "on": {"column": "Payé le"},
               "where": {"column": "Direction"}, "initiative": {"column": "Code"},
               "euros": {"column": "Payé"}, "halfDays": 0, "label": "reprise"}]}
            """;

    @TempDir Path folder;

    @Test
    void the_example_on_the_page_gives_what_the_page_shows() throws IOException {
        write("sheet.csv", block("csv"), StandardCharsets.UTF_8);
        write("map.json", block("json"), StandardCharsets.UTF_8);

        assertThat(convert("--out", file("portfolio.jsonl"))).startsWith("0\n");
        assertThat(folder.resolve("portfolio.jsonl")).hasContent(block("jsonl"));
        assertThat(convert("--dry-run", "--language", "fr")).isEqualTo("0\n" + block("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-8 with a mark"})
    void what_excel_saves_in_french_is_read_whatever_its_encoding(String encoding)
            throws IOException {
        String mark = encoding.endsWith("mark") ? "\uFEFF" : "";
        write(
                "sheet.csv",
                mark
                        + HEADER
                        + "numérique;g;L’été;amélioration;31/12/2025;;01/02/2026;1 234,56 €\n",
                Charset.forName(encoding.split(" ")[0]));
        write("map.json", MAP, StandardCharsets.UTF_8);

        assertThat(convert("--dry-run"))
                .isEqualTo(
                        """
                        0
                        row 2: {"on":"2025-12-31","where":"numérique","fact":"initiative-launched",\
                        "initiative":"g","title":"L’été","kind":"IMPROVEMENT"}
                        row 2: {"on":"2026-02-01","where":"numérique","fact":"expense-recorded",\
                        "initiative":"g","euros":"1234.56","halfDays":0,"label":"reprise"}
                        It would be 2 lines; nothing was written.
                        line 1 of the file: the division numérique is never admitted in this file
                        line 2 of the file: the division numérique is never admitted in this file
                        """);
    }

    /** What stands in the cell of the amount or, where it is a day, of the launch. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.234,56 | "euros":"1234.56"
                    1 234,5 EUR | "euros":"1234.50"
                    1234 | "euros":"1234.00"
                    12,345 | column “Payé” holds “12,345”
                    12.50 | "euros":"12.50"
                    1.234 | "euros":"1234.00"
                    1.2345 | column “Payé” holds “1.2345”
                    -3,00 | column “Payé” holds “-3,00”
                    douze | column “Payé” holds “douze”
                    31/02/2026 | column “Lancée le” holds “31/02/2026”
                    2026-01-31 | column “Lancée le” holds “2026-01-31”, which is no day
                    """)
    void a_cell_is_read_as_people_write_it_or_named(String cell, String said) throws IOException {
        boolean day = cell.matches(".*(/|2026-).*");
        String launched = day ? cell : "31/12/2025";
        String paid = day ? "1" : cell;
        sheet("a;g;G;prototype;" + launched + ";;01/02/2026;\"" + paid + "\"");

        assertThat(convert("--dry-run")).contains(said);
    }

    @Test
    void all_that_hinders_is_said_by_row_and_column_and_nothing_is_written() throws IOException {
        sheet(
                ";g;G;prototype;31/12/2025;;;",
                "a;h;\"H\n\nand more\";magie;31/12/2025;;;",
                "",
                "a;i;;prototype;31/12/2025;;2026;5");

        String said = convert("--out", file("portfolio.jsonl"), "--language", "fr");

        assertThat(said)
                .isEqualTo(
                        """
                        1
                        ligne 2 : la colonne « Direction » est vide, et initiative-launched \
                        en a besoin.
                        ligne 3 : la colonne « Type » contient « magie » ; il faut l’un de \
                        IMPROVEMENT, PROTOTYPE, ou un mot de la correspondance qui veut dire l’un \
                        d’eux.
                        ligne 5 : la colonne « Nom » est vide, et initiative-launched en a besoin.
                        ligne 5 : la colonne « Payé le » contient « 2026 », qui n’est pas une date \
                        écrite comme dd/MM/yyyy.
                        Rien n’a été écrit : 4 problèmes.
                        """);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("sheet.csv", "map.json");
        }
    }

    @Test
    void a_wrong_mapping_is_named_before_any_row() throws IOException {
        sheet("a;g;G;prototype;31/12/2025;;;");
        write(
                "map.json",
                MAP.replace("\"Nom\"", "\"Name\"")
                        .replace("\"halfDays\"", "\"days\"")
                        .replace("expense-recorded", "expense-recorded"),
                StandardCharsets.UTF_8);

        assertThat(convert("--dry-run"))
                .startsWith("1\n")
                .contains("mapping: initiative-launched.title: the sheet has no column “Name”")
                .contains("mapping: expense-recorded.days: the fact has no such member; it has")
                .endsWith("Nothing was written: 2 problems.\n");
    }

    @Test
    void what_the_format_does_not_take_is_said_of_its_row() throws IOException {
        sheet("centre;g;G;prototype;31/12/2025;;;");

        assertThat(convert("--dry-run"))
                .contains("row 2: this row makes no line of initiative-launched: where is a");
    }

    @Test
    void who_calls_it_wrongly_is_told_how() throws IOException {
        assertThat(run()).startsWith("2\ndeploy/convert-portfolio FILE.csv --mapping");
        assertThat(run("a.csv", "--mapping", "m", "--out")).startsWith("2\n");
        assertThat(run("a.csv", "--mapping", "m")).startsWith("2\n");
        sheet("a");
        write("map.json", "{\"facts\": [{\"fact\": ", StandardCharsets.UTF_8);
        assertThat(convert("--dry-run")).startsWith("2\nNothing was written: ");
    }

    private void sheet(String... rows) throws IOException {
        write("sheet.csv", HEADER + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
        write("map.json", MAP, StandardCharsets.UTF_8);
    }

    private void write(String name, String text, Charset encoding) throws IOException {
        Files.writeString(folder.resolve(name), text, encoding);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String convert(String... more) {
        List<String> words = new ArrayList<>(List.of(file("sheet.csv")));
        words.addAll(List.of("--mapping", file("map.json")));
        words.addAll(List.of(more));
        if (!words.contains("--language")) {
            words.addAll(List.of("--language", "en"));
        }
        return run(words.toArray(String[]::new));
    }

    /** The status, and below it what was said. */
    private static String run(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = ConvertPortfolio.run(out, words);
        return status + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    /** A block of the page's section about spreadsheets. */
    private static String block(String kind) throws IOException {
        String section = Files.readString(PAGE).split("\n## From a spreadsheet\n")[1];
        return section.split("```" + kind + "\n")[1].split("```")[0];
    }
}
