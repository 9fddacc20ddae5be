package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data of a whole federation, as programs of others read it. */
@Gate
class DatasetTest {

    private static final String ROOT = "/open-data/v1/";
    private static final Pattern QUERY =
            Pattern.compile(
                    "<h3 id=\"q-([a-z-]+)\".*?<pre><code>(.*?)</code></pre>", Pattern.DOTALL);

    @TempDir private static Path folder;
    private static RunningReporting reporting;
    private static DuckDb duck;
    private static final Map<String, JsonNode> SCHEMAS = new LinkedHashMap<>();
    private static final Map<String, List<List<String>>> TABLES = new LinkedHashMap<>();

    @BeforeAll
    static void receive_everything_and_download_it() throws IOException {
        reporting = SharedReporting.shown();
        duck = new DuckDb();
        for (JsonNode table : json("datapackage.json").path("resources")) {
            String name = table.path("name").asString();
            SCHEMAS.put(name, table.path("schema"));
            TABLES.put(name, csv(table.path("path").asString()));
            Files.write(file(name), reporting.bytes(ROOT + "tables/" + name + ".parquet"));
        }
    }

    @AfterAll
    static void stop() {
        duck.close();
    }

    @Test
    void every_row_of_every_table_is_as_its_schema_says() {
        SchemaCheck check = new SchemaCheck(SCHEMAS, TABLES);
        assertThat(TABLES.values().stream().mapToInt(List::size).sum()).isGreaterThan(500);
        assertThat(TABLES.keySet()).allSatisfy(name -> assertThat(check.faults(name)).isEmpty());
        assertThat(
                        SCHEMAS.values().stream()
                                .flatMap(schema -> schema.path("fields").valueStream())
                                .map(field -> field.path("type").asString()))
                .contains("string", "boolean", "integer", "number", "date", "yearmonth");
    }

    @Test
    void every_file_begins_with_the_columns_that_it_always_had() throws IOException {
        String first =
                new ClassPathResource("open-data-v1.csv")
                        .getContentAsString(StandardCharsets.UTF_8);
        List<String> tables = first.lines().filter(line -> !line.startsWith("#")).toList();

        assertThat(tables)
                .hasSize(18)
                .allSatisfy(
                        line -> {
                            String[] table = line.split(",", 2);
                            String head =
                                    reporting
                                            .text(ROOT + "tables/" + table[0] + ".csv")
                                            .lines()
                                            .findFirst()
                                            .orElseThrow();
                            assertThat(head + ",").as(table[0]).startsWith(table[1] + ",");
                        });
    }

    @Test
    void the_schema_of_one_table_is_that_of_the_package() {
        SCHEMAS.forEach(
                (name, schema) ->
                        assertThat(json("schemas/" + name + ".json")).as(name).isEqualTo(schema));
        assertThat(reporting.status(ROOT + "schemas/facts.json")).isEqualTo(404);
    }

    @Test
    void every_table_and_column_has_a_title_and_a_meaning_in_both_languages() {
        for (JsonNode table : json("datapackage.json").path("resources")) {
            assertThat(table.path("titles").propertyNames()).containsExactly("fr", "en");
            assertThat(table.path("schema").path("fields"))
                    .allSatisfy(
                            field -> {
                                assertThat(field.path("titles").path("fr").asString()).isNotBlank();
                                assertThat(field.path("title"))
                                        .isEqualTo(field.path("titles").path("en"));
                                assertThat(field.path("descriptions").propertyNames())
                                        .containsExactly("fr", "en");
                            });
        }
    }

    @Test
    void parquet_holds_what_csv_holds_row_by_row() {
        TABLES.forEach(
                (name, rows) ->
                        assertThat(duck.rows("select * from '" + file(name) + "'"))
                                .as(name)
                                .isEqualTo(rows));
        assertThat(TABLES.get("entries")).hasSizeGreaterThan(100);
    }

    @Test
    void in_parquet_days_are_days_and_money_is_exact() {
        assertThat(
                        duck.rows(
                                "describe select trueOn, \"amount.euros\" from '"
                                        + file("entries")
                                        + "'"))
                .extracting(row -> row.get(1))
                .containsExactly("DATE", "DECIMAL(18,2)");
        assertThat(
                        duck.rows(
                                "select type from parquet_schema('"
                                        + file("entries")
                                        + "') where name = 'amount.euros'"))
                .containsExactly(List.of("INT64"));
    }

    @Test
    @Rule("R51")
    void the_questions_of_the_page_are_answered_by_the_files_as_they_stand() {
        Map<String, List<List<String>>> answers = answers(reporting.text("/en/open-data"));

        assertThat(answers.keySet())
                .containsExactly("cost-per-product", "adopted-from", "first-use", "stopped");
        assertThat(answers.get("cost-per-product"))
                .extracting(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(3)))
                .containsExactlyInAnyOrderElementsOf(
                        jsonLines("use").stream()
                                .map(
                                        use ->
                                                List.of(
                                                        use.path("division").asString(),
                                                        use.path("initiatives").asString(),
                                                        use.path("usedProducts").asString(),
                                                        use.path("spent").path("euros").asString()))
                                .toList())
                .isNotEmpty();
        assertThat(answers.get("adopted-from").stream().mapToInt(row -> number(row, 2)).sum())
                .isEqualTo(TABLES.get("adoptions").size())
                .isPositive();
        assertThat(answers.get("first-use").stream().mapToInt(row -> number(row, 2)).sum())
                .isEqualTo(
                        (int)
                                jsonLines("initiatives").stream()
                                        .filter(each -> each.path("usedProduct").asBoolean())
                                        .count())
                .isPositive();
        assertThat(answers.get("stopped").stream().mapToInt(row -> number(row, 2)).sum())
                .isEqualTo(TABLES.get("stops").size())
                .isPositive();
    }

    @Test
    void the_questions_of_a_past_day_name_the_files_of_that_day() {
        String page = HtmlUtils.htmlUnescape(reporting.text("/fr/open-data?trueOn=2018-01-01"));
        assertThat(page).contains("/tables/entries.parquet?trueOn=2018-01-01'");
    }

    @Test
    void a_portal_finds_every_file_that_the_description_names() {
        JsonNode dataset = json("catalogue.jsonld").path("dcat:dataset");
        List<String> named =
                dataset.path("dcat:distribution")
                        .valueStream()
                        .flatMap(
                                each ->
                                        Stream.of(
                                                each.path("dcat:downloadURL"),
                                                each.path("dct:conformsTo")))
                        .filter(each -> each.has("@id"))
                        .map(each -> each.path("@id").asString())
                        .toList();

        assertThat(named).hasSize(6 * TABLES.size() + 1).contains("tables/entries.parquet");
        assertThat(named)
                .allSatisfy(
                        address ->
                                assertThat(reporting.send("HEAD", ROOT + address).statusCode())
                                        .as(address)
                                        .isEqualTo(200));
        assertThat(dataset.path("dct:temporal").path("dcat:startDate").path("@value").asString())
                .isEqualTo(
                        duck.rows("select min(trueOn) from '" + file("entries") + "'")
                                .getFirst()
                                .getFirst());
    }

    @Test
    void the_licence_stands_on_the_page_before_every_file_and_in_it() {
        assertThat(reporting.text("/fr/open-data")).contains("Licence Ouverte 2.0", "etalab-2.0");
        assertThat(reporting.text("/en/open-data")).contains("Open Licence 2.0");
        for (String file : List.of("essaim.zip", "tables/use.csv", "tables/use.parquet")) {
            assertThat(reporting.send("HEAD", ROOT + file).headers().allValues("Link"))
                    .anyMatch(link -> link.matches("<https://[^>]+>; rel=\"license\""));
        }
        assertThat(json("datapackage.json").path("licenses").get(0).path("name").asString())
                .isEqualTo("etalab-2.0");
        assertThat(
                        duck.rows(
                                "select decode(value) from parquet_kv_metadata('"
                                        + file("use")
                                        + "') where decode(key) = 'licence'"))
                .containsExactly(List.of("etalab-2.0"));
    }

    /** Each answer by the name of its question, asked of the files that were downloaded. */
    private static Map<String, List<List<String>>> answers(String page) {
        Map<String, List<List<String>>> answers = new LinkedHashMap<>();
        QUERY.matcher(page)
                .results()
                .forEach(
                        found ->
                                answers.put(
                                        found.group(1),
                                        duck.rows(
                                                HtmlUtils.htmlUnescape(found.group(2))
                                                        .replace(
                                                                reporting.address()
                                                                        + ROOT
                                                                        + "tables",
                                                                folder.toString()))));
        return answers;
    }

    private static int number(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }

    private static Path file(String table) {
        return folder.resolve(table + ".parquet");
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(reporting.text(ROOT + path));
    }

    private static List<JsonNode> jsonLines(String table) {
        return reporting
                .text(ROOT + "tables/" + table + ".jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static List<List<String>> csv(String path) throws IOException {
        try (Reader text = new StringReader(reporting.text(ROOT + path))) {
            return CSVFormat.RFC4180.parse(text).stream().skip(1).map(CSVRecord::toList).toList();
        }
    }
}
