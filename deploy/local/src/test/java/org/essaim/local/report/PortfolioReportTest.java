package org.essaim.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.report.PortfolioReport.RefusedLine;
import org.essaim.portfolio.ImportReport;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PortfolioReportTest {

    private static final LocalDate DAY = LocalDate.parse("2018-01-01");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Answers answers =
            new Answers(
                    rows(
                            """
                            [{"division":"mtes","allocated":{"euros":"0.05","halfDays":4},
                              "granted":{"euros":"0.03","halfDays":2},
                              "released":{"euros":"0.09","halfDays":0},
                              "spent":{"euros":"0.01","halfDays":0}},
                             {"division":"MEN"}]"""),
                    rows(
                            """
                            [{"division":"mtes","stage":"PILOT","initiatives":2},
                             {"division":"mtes","stage":"IDEA","initiatives":0},
                             {"division":"mtes","stage":"CLOSED","initiatives":1},
                             {"division":"MEN","stage":"PILOT","initiatives":0}]"""),
                    rows(
                            """
                            [{"initiative":"b","division":"mtes","spentOn":"2016-12-31",
                              "useBy":"2017-12-31","dueOn":"2018-01-01"},
                             {"initiative":"c","division":"mtes","spentOn":"2017-01-01",
                              "useBy":"2018-01-01","dueOn":"2018-01-02"},
                             {"initiative":"b","division":"mtes","spentOn":"2014-01-01",
                              "useBy":"2015-01-01","dueOn":"2015-01-02"},
                             {"initiative":"a","division":"mtes","spentOn":"2016-12-31",
                              "useBy":"2017-12-31","dueOn":"2018-01-01"}]"""),
                    rows("[{\"initiative\":\"z\"},{\"initiative\":\"a\"}]"),
                    List.of(),
                    List.of());

    private final PortfolioReport report =
            PortfolioReport.of(DAY, answers, List.of(refusing(30, "R11"), refusing(4, "R15")));

    @Test
    void stages_without_initiatives_and_divisions_without_any_are_left_out() {
        assertThat(report.perDivision())
                .isEqualTo(Map.of("mtes", Map.of("CLOSED", 1L, "PILOT", 2L)));
        assertThat(report.initiatives()).isEqualTo(3);
        assertThat(report.divisions()).isEqualTo(1);
    }

    @Test
    void money_is_listed_for_every_division_zeros_included() {
        assertThat(report.funding()).containsOnlyKeys("MEN", "mtes");
        assertThat(report.funding().get("mtes"))
                .containsEntry("allocatedCents", 5L)
                .containsEntry("allocatedHalfDays", 4L)
                .containsEntry("spentHalfDays", 0L)
                .hasSize(6);
    }

    @Test
    @Rule("R62")
    void each_initiative_is_listed_once_with_its_first_stop_due_by_the_day() {
        assertThat(report.stops())
                .extracting(stop -> stop.initiative() + " " + stop.dueOn())
                .containsExactly("b 2015-01-02", "a 2018-01-01");
    }

    @Test
    void cases_and_refusals_are_sorted() {
        assertThat(report.generalizationCases()).containsExactly("a", "z");
        assertThat(report.refused())
                .extracting(RefusedLine::line, RefusedLine::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, "R15"),
                        org.assertj.core.groups.Tuple.tuple(30L, "R11"));
    }

    @Test
    void the_file_has_the_members_of_the_format_in_its_order() {
        String text = ReportFile.text(report);
        assertThat(JSON.readTree(text).propertyNames())
                .containsExactly(
                        "asOf",
                        "initiatives",
                        "divisions",
                        "perDivision",
                        "funding",
                        "stops",
                        "generalizationCases",
                        "refused");
        assertThat(text).contains("\n \"asOf\": \"2018-01-01\",\n");
    }

    @Test
    void a_fact_that_no_service_imported_is_lost() {
        ImportReport report = new ImportReport(DAY, 9, 5, 3, 1, 0, 1, List.of(), 0, List.of(), 7);
        Answers same =
                new Answers(
                        answers.funding(),
                        answers.stages(),
                        List.of(),
                        List.of(),
                        answers.stages(),
                        answers.funding());
        assertThat(Completeness.lost(Map.of("mtes", 5L), Map.of("mtes", report), same)).isEmpty();
        assertThat(Completeness.lost(Map.of("mtes", 6L), Map.of("mtes", report), same))
                .containsExactly("mtes: 6 facts in the file, 5 seen by the service");
        assertThat(Completeness.lost(Map.of("anct", 2L), Map.of(), same))
                .containsExactly("anct: 2 facts in the file, none imported");
        assertThat(Completeness.lost(Map.of(), Map.of(), answers))
                .contains("mtes: the centre has {CLOSED=1, PILOT=2}, reporting has {}")
                .hasSize(3);
    }

    private static ImportReport refusing(long line, String rule) {
        var refused = new ImportReport.Refused(line, "round-funded", "a", rule, "why", "what");
        return new ImportReport(DAY, 1, 1, 0, 0, 0, 1, List.of(refused), 0, List.of(), 1);
    }

    private static List<JsonNode> rows(String json) {
        return List.copyOf(JSON.readTree(json).values());
    }
}
