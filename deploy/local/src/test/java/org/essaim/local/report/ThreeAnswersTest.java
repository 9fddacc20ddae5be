package org.essaim.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.federation.DatabaseLogin;
import org.essaim.local.federation.Service;
import org.essaim.local.federation.SigningKey;
import org.essaim.local.identity.DemoPerson;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.screen.Width;
import org.essaim.servers.Program;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThreeAnswersTest {

    @Test
    void each_answer_names_the_initiatives_and_where_to_see_more() {
        Answers answers =
                new Answers(
                        rows(
                                """
                                [{"division":"école",
                                  "allocated":{"euros":"1234.56","halfDays":1007},
                                  "spent":{"euros":"3","halfDays":2}}]"""),
                        List.of(),
                        rows(
                                """
                                [{"initiative":"a","division":"école","spentOn":"2020-01-01",
                                  "useBy":"2021-01-01","dueOn":"2021-01-02","reinstated":true},
                                 {"initiative":"b","division":"école","spentOn":"2020-05-01",
                                  "dueOn":"2021-05-02"}]"""),
                        rows(
                                """
                                [{"initiative":"a","users":14,"usersBefore":8},
                                 {"initiative":"c","users":34,"usersBefore":null}]"""),
                        List.of(),
                        List.of());
        List<String> lines = lines(answers, Map.of("a", "Des lettres illisibles"));
        assertThat(lines)
                .anyMatch(line -> line.matches("  école +1 234.56 .* 3.00"))
                .anyMatch(line -> line.matches("    half-days +1 007 .* 2"))
                .anyMatch(line -> line.matches(" +Des lettres .* 2020-01-01  funded again"))
                .anyMatch(line -> line.matches(" +b .* 2021-05-02"))
                .anyMatch(line -> line.matches(" +Des lettres .* from 8 to 14 users"))
                .anyMatch(line -> line.matches(" +c .* 34 users"))
                .contains(
                        "  more on http://127.0.0.1:8200/en/money",
                        "  more on http://127.0.0.1:8200/en/stops",
                        "  more on http://127.0.0.1:8200/en/generalization");
    }

    @Test
    void large_figures_and_long_names_fit_and_cents_are_shown_where_there_are_some() {
        String money = "{\"euros\":\"100000000\",\"halfDays\":100000}";
        String name = "direction-des-affaires-générales";
        String funding =
                Stream.of("allocated", "granted", "released", "available", "spent")
                        .map(figure -> "\"%s\":%s".formatted(figure, money))
                        .collect(Collectors.joining(",", "[{\"division\":\"" + name + "\",", "}]"));
        String stops =
                """
                [{"initiative":"a","division":"%s","spentOn":"2020-01-01","reinstated":true}]"""
                        .formatted(name);
        String cases =
                """
                [{"initiative":"a","division":"%s","users":1234567,"usersBefore":1000000}]"""
                        .formatted(name);
        Answers answers =
                new Answers(
                        rows(funding), List.of(), rows(stops), rows(cases), List.of(), List.of());
        List<String> lines = lines(answers, Map.of("a", "Une très longue histoire ".repeat(5)));
        assertThat(lines)
                .filteredOn(line -> line.matches("  \\S.*|    half-days .*"))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(lines).anyMatch(line -> line.matches("  direct.*…  100 000 000  .*"));
    }

    private static List<String> lines(Answers answers, Map<String, String> titles) {
        return new ThreeAnswers(answers, titles, reporting(), Width.USUAL).lines();
    }

    private static Service reporting() {
        Path log = Path.of("log");
        Program program =
                new Program("reporting", List.of(), List.of("false"), Map.of(), log, "TERM");
        return new Service(
                "reporting",
                Optional.empty(),
                URI.create("http://127.0.0.1:8200/"),
                new DatabaseLogin("", "", ""),
                "operator.centre",
                new DemoPerson("director.centre", "p-1", null, List.of()),
                new SigningKey(log, "MCow"),
                new SupervisedProcess(program, log, _ -> {}));
    }

    private static List<JsonNode> rows(String json) {
        return List.copyOf(JsonMapper.builder().build().readTree(json).values());
    }
}
