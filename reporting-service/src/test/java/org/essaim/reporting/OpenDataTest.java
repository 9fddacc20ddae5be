package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.testkit.CheckedIn;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody may download: whole, stable, the same after a rebuild, and about nobody. */
@Gate
class OpenDataTest {

    private static List<PublishedPortfolio.Published> published;
    private static RunningReporting reporting;

    @BeforeAll
    static void receive_everything() {
        published = ShownFederation.published();
        reporting = SharedReporting.shown();
    }

    /** In the gate facts are the same in any order, and files of the same facts to the byte. */
    @Test
    @Night
    void rebuilt_from_the_streams_in_another_order_every_export_is_the_same_to_the_byte() {
        byte[] before = reporting.bytes("/open-data/v1/essaim.zip");
        List<PublishedPortfolio.Published> byStream =
                published.stream()
                        .sorted((one, other) -> other.stream().compareTo(one.stream()))
                        .toList();
        RunningReporting rebuilt = SharedReporting.cleared();
        rebuilt.receive(byStream);
        rebuilt.settle();
        assertThat(rebuilt.bytes("/open-data/v1/essaim.zip")).isEqualTo(before);
    }

    @Test
    void the_archive_holds_every_table_of_the_dictionary_with_its_columns() {
        Map<String, String> files = unpacked("/open-data/v1/essaim.zip");
        JsonNode dictionary = JsonMapper.shared().readTree(files.get("dictionary.json"));
        assertThat(dictionary.path("tables")).hasSizeGreaterThan(7);
        for (JsonNode table : dictionary.path("tables")) {
            String name = table.path("name").asString();
            List<String> lines = files.get(name + ".csv").lines().toList();
            assertThat(lines.getFirst())
                    .isEqualTo(
                            String.join(
                                    ",",
                                    table.path("columns")
                                            .valueStream()
                                            .map(column -> column.path("name").asString())
                                            .toList()));
            long rows = files.get(name + ".jsonl").lines().count();
            assertThat(reporting.text("/open-data/v1/tables/" + name + ".csv"))
                    .isEqualTo(files.get(name + ".csv"));
            assertThat(rows > 0 || name.equals("coming-stops")).as(name).isTrue();
            assertThat(lines).as(name).hasSize((int) rows + 1);
        }
    }

    @Test
    void the_counted_tables_have_what_the_pages_count() {
        String day = "?trueOn=2021-06-01";
        Map<String, String> counted =
                Map.of(
                        "use", "/use/divisions",
                        "months", "/use/months",
                        "in-use", "/use/in-use",
                        "coming-stops", "/stops/coming");
        counted.forEach(
                (table, path) ->
                        assertThat(rows(table, day))
                                .as(table)
                                .isEqualTo(reporting.rows(path + day).valueStream().toList())
                                .isNotEmpty());
        JsonNode curve = reporting.rows("/use/survival" + day);
        assertThat(rows("first-use", day).stream().mapToLong(OpenDataTest::initiatives).sum())
                .isEqualTo(curve.get(0).path("atRisk").asLong());
    }

    @Test
    @Rule("R51")
    void an_initiative_has_a_first_day_of_use_if_and_only_if_use_was_proven() {
        List<JsonNode> all = rows("initiatives");

        assertThat(all).anyMatch(row -> row.path("usedProduct").asBoolean());
        assertThat(all)
                .allMatch(
                        row ->
                                row.path("usedProduct").asBoolean()
                                        == row.hasNonNull("firstUsedOn"));
    }

    private static long initiatives(JsonNode span) {
        return span.path("initiatives").asLong();
    }

    @Test
    @Rule({"R08", "R100"})
    void what_managers_launch_and_attend_is_open_and_never_about_fewer_than_five() {
        assertThat(rows("divisions"))
                .filteredOn(each -> each.path("division").asString().equals("dinum"))
                .singleElement()
                .satisfies(
                        dinum -> {
                            assertThat(dinum.path("managersLaunching").asInt()).isEqualTo(5);
                            assertThat(dinum.has("managersAtDemos")).isFalse();
                        });
    }

    @Test
    @Rule("R93")
    void derogations_are_open_with_rule_territory_and_term_and_name_nobody() {
        reporting.tell("division.anct", Texts.reference("three quotes").digest(), "three quotes");
        JsonNode waived = rows("derogations").getFirst();

        assertThat(waived.path("waives").asString()).isEqualTo("three quotes");
        assertThat(waived.path("territory").asString()).isEqualTo("FR/IDF/75");
        assertThat(waived.path("validFrom").asString()).isEqualTo("2022-01-01");
        assertThat(waived.path("validUntil").asString()).isEqualTo("2023-01-01");
        assertThat(waived.propertyNames())
                .containsExactlyInAnyOrder(
                        "derogationId",
                        "division",
                        "waives",
                        "territory",
                        "validFrom",
                        "validUntil",
                        "grantedOn",
                        "knownOn");
        reporting.jdbc().sql("delete from free_text where salt = '00'").update();
        assertThat(rows("derogations").getFirst().has("waives")).isFalse();
    }

    @Test
    void the_dictionary_is_the_one_that_is_checked_in() {
        CheckedIn.at("docs/open-data/v1.json")
                .is(
                        JsonMapper.shared()
                                .readTree(reporting.text("/open-data/v1/dictionary.json"))
                                .toPrettyString(),
                        "reporting-service",
                        "OpenDataTest");
    }

    @Test
    @Rule("R12")
    void the_entries_add_up_to_the_sums() {
        List<JsonNode> entries = rows("entries");
        for (JsonNode money : rows("money")) {
            for (String kind : List.of("GRANTED", "SPENT", "REVERSED")) {
                Amount sum =
                        entries.stream()
                                .filter(each -> each.path("kind").asString().equals(kind))
                                .filter(
                                        each ->
                                                each.path("division")
                                                        .equals(money.path("division")))
                                .filter(each -> each.path("year").equals(money.path("year")))
                                .map(each -> RunningReporting.amount(each.get("amount")))
                                .reduce(Amount.NOTHING, Amount::plus);
                assertThat(RunningReporting.amount(money.get(kind.toLowerCase(Locale.ROOT))))
                        .isEqualTo(sum);
            }
        }
    }

    @Test
    @Rule("R100")
    void figures_of_fewer_than_five_people_are_not_there() {
        List<JsonNode> measures = rows("measures");
        assertThat(measures)
                .filteredOn(each -> each.has("users"))
                .allMatch(each -> each.path("users").asInt() == 0 || each.path("users").asInt() > 4)
                .isNotEmpty();
        assertThat(measures)
                .filteredOn(each -> each.path("fewUsers").asBoolean())
                .noneMatch(each -> each.has("users") || each.has("delight"))
                .isNotEmpty();
        long few =
                published.stream()
                        .map(PublishedPortfolio.Published::message)
                        .filter(InitiativeUsageMeasured.class::isInstance)
                        .map(InitiativeUsageMeasured.class::cast)
                        .filter(m -> m.users() > 0 && m.users() < 5)
                        .count();
        assertThat(measures.stream().filter(each -> each.path("fewUsers").asBoolean()).count())
                .isEqualTo(few);
    }

    @Test
    void a_past_day_can_be_downloaded_too() {
        assertThat(reporting.text("/open-data/v1/tables/stops.csv?trueOn=2018-01-01").lines())
                .hasSize(1 + ExpectedPortfolio.asOf("2018-01-01").stops().size());
    }

    @Test
    void what_is_no_table_is_not_here() {
        for (String file : List.of("facts.csv", "entries", "entries.xml", "entries.csv.csv")) {
            assertThat(reporting.status("/open-data/v1/tables/" + file)).as(file).isEqualTo(404);
        }
        assertThat(reporting.status("/open-data/v1/essaim.zip?trueOn=2999-01-01")).isEqualTo(400);
    }

    @Test
    @Rule("R100")
    void no_column_is_about_a_person() {
        Pattern person = Pattern.compile("(?i)person|owner|name|author|email|launcher");
        for (JsonNode table :
                JsonMapper.shared()
                        .readTree(reporting.text("/open-data/v1/dictionary.json"))
                        .path("tables")) {
            assertThat(table.path("columns").valueStream().map(c -> c.path("name").asString()))
                    .noneMatch(column -> person.matcher(column).find());
        }
    }

    private static List<JsonNode> rows(String table) {
        return rows(table, "");
    }

    private static List<JsonNode> rows(String table, String days) {
        return reporting
                .text("/open-data/v1/tables/" + table + ".jsonl" + days)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static Map<String, String> unpacked(String path) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(reporting.bytes(path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return files;
    }
}
