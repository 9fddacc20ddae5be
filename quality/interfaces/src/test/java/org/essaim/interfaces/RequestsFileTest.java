package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Rule;
import org.essaim.testkit.WhenInterfacesChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests for editors, sent with httpYac as they stand once their variables are pasted. */
@ExtendWith(RunningFederation.Given.class)
class RequestsFileTest {

    private static final String DIVISION = "rectorat-des-monts";
    private static final Path FILE = LauncherProcess.HOME.resolve("deploy/local/requests.http");
    private static final List<String> LOGINS = List.of("employee", "volunteer", "controller");

    @TempDir Path folder;
    private Path pasted;

    @Test
    @WhenInterfacesChange
    @Rule({"R20", "R22", "R50", "R100"})
    void every_request_succeeds_in_its_order(RunningFederation federation) throws IOException {
        pasted = Files.copy(FILE, folder.resolve("requests.http"));
        for (Map.Entry<String, String> each : federation.run().variables(DIVISION).entrySet()) {
            paste(each.getKey(), each.getValue());
        }

        List<JsonNode> beforehand = send("--all");
        for (int n = 0; n < LOGINS.size(); n++) {
            paste(LOGINS.get(n), body(beforehand.get(n)).path("access_token").asString());
        }
        List<JsonNode> answers = send("--all");

        assertThat(answers).hasSizeGreaterThan(15);
        assertThat(answers.subList(0, answers.size() - 1))
                .allSatisfy(
                        each ->
                                assertThat(each.at("/response/statusCode").asInt())
                                        .as("%s", each)
                                        .isBetween(200, 201));
        assertThat(answered(answers, "What each division was given").toString()).contains(DIVISION);

        JsonNode story = body(answered(answers, "What happened to it"));
        paste("label", story.at("/history/2/details/label/digest").asString());
        assertThat(send("--name", "redaction"))
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each.at("/response/statusCode").asInt())
                                        .as("%s", each)
                                        .isBetween(200, 201));
    }

    /** What IntelliJ, REST Client and httpYac do not understand in the same way. */
    @Test
    void nothing_in_the_file_is_one_clients_own() throws IOException {
        assertThat(Files.readString(FILE))
                .doesNotContainPattern("\\{\\{[^}]*[^a-z}][^}]*}}")
                .doesNotContainPattern("(?m)^[<>?]|^\\{\\{|\\{%")
                .doesNotContainPattern("(?m)^# @(?!name [a-z]+$)");
    }

    private void paste(String variable, String value) throws IOException {
        String line = "(?m)^@" + variable + " = .*$";
        String before = Files.readString(pasted);
        assertThat(before).containsPattern(line);
        String after = Matcher.quoteReplacement("@" + variable + " = " + value);
        Files.writeString(pasted, before.replaceFirst(line, after));
    }

    private List<JsonNode> send(String... which) {
        List<Object> arguments = new ArrayList<>(List.of("send", pasted.getFileName(), "--json"));
        arguments.addAll(List.of(which));
        NodePrograms.Outcome sent = NodePrograms.in(folder, "httpyac", arguments.toArray());
        assertThat(sent.exit()).as("%s", sent.output()).isZero();
        return JsonMapper.shared().readTree(sent.output()).path("requests").valueStream().toList();
    }

    private static JsonNode answered(List<JsonNode> answers, String title) {
        return answers.stream()
                .filter(each -> each.path("title").asString().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode body(JsonNode answer) {
        return JsonMapper.shared().readTree(answer.at("/response/body").asString());
    }
}
