package org.essaim.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.federation.DatabaseLogin;
import org.essaim.local.federation.Service;
import org.essaim.local.federation.SigningKey;
import org.essaim.local.identity.DemoPerson;
import org.essaim.local.process.SupervisedProcess;
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
                                  "allocated":{"euros":"1234.56","halfDays":7}}]"""),
                        List.of(),
                        rows(
                                """
                                [{"initiative":"a","division":"école","spentOn":"2020-01-01",
                                  "useBy":"2021-01-01","dueOn":"2021-01-02","reinstated":true},
                                 {"initiative":"b","division":"école"}]"""),
                        rows(
                                """
                                [{"initiative":"a","users":14,"usersBefore":8},
                                 {"initiative":"c","users":34,"usersBefore":null}]"""),
                        List.of(),
                        List.of());
        List<String> lines =
                new ThreeAnswers(answers, Map.of("a", "Des lettres illisibles"), centre()).lines();
        assertThat(lines)
                .anyMatch(line -> line.contains("école") && line.contains("1 234.56 €"))
                .anyMatch(line -> line.matches(" +Des lettres .* funded again.*"))
                .anyMatch(line -> line.matches(" +b .* stopped"))
                .anyMatch(line -> line.matches(" +Des lettres .* grew from 8 to 14 users"))
                .anyMatch(line -> line.matches(" +c .* 34 users in one measurement"))
                .contains("  see also: http://127.0.0.1:8100/api/v1/stops");
    }

    private static Service centre() {
        Path log = Path.of("log");
        Program program = new Program("centre", List.of(), List.of("false"), Map.of(), log, "TERM");
        return new Service(
                "centre",
                Optional.empty(),
                URI.create("http://127.0.0.1:8100/"),
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
