package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.manifests.render.Tool;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that lets somebody outside read, on a copy of the manifests. */
@WhenDeployChanges
class ReaderCommandTest {

    private static final String ACLS = "/spec/authorization/acls";

    @TempDir static Path kubernetes;

    private static DivisionCommand command;
    private static Rendered rendered;

    @BeforeAll
    static void a_reader_of_two_streams_is_added() throws IOException {
        command = DivisionCommand.onACopy(kubernetes);
        Tool.Result added =
                command.reader(
                        "add", "data", "essaim.centre.v1", "essaim.division.musees-nationaux.v1");
        assertThat(added.all()).contains("production renders").contains("dev renders");
        assertThat(added.status()).isZero();
        rendered = Kustomize.render(kubernetes.resolve("overlays/production"));
    }

    @Test
    void it_is_a_user_that_reads_these_and_every_policy_holds() {
        assertThat(Models.objections(rendered)).isEmpty();
        assertThat(Policy.allOffences(rendered)).isEmpty();
        assertThat(
                        reader().each(ACLS)
                                .map(
                                        acl ->
                                                acl.path("operations")
                                                        + acl.at("/resource/name").asText()))
                .containsExactly(
                        "[\"Read\",\"Describe\"]reader.data.",
                        "[\"Read\",\"Describe\"]essaim.centre.v1",
                        "[\"Read\",\"Describe\"]essaim.division.musees-nationaux.v1");
    }

    /** Which right is given too much, and to what. */
    @ParameterizedTest
    @CsvSource({
        "1, Write, essaim.centre.v1",
        "1, Delete, essaim.centre.v1",
        "0, Read, reader.",
        "0, Read, reader.other.",
        "0, Delete, reader.data.",
        "1, Read, essaim.division.nobody.v1",
    })
    void any_right_beyond_is_found(int acl, String operation, String name) {
        Rendered broken =
                rendered.broken(
                        "KafkaUser .*/reader.data",
                        each -> {
                            JsonNode right = each.at(ACLS).get(acl);
                            ((ArrayNode) right.path("operations")).set(0, operation);
                            ((ObjectNode) right.path("resource")).put("name", name);
                        });

        assertThat(Policy.RIGHTS.offences(broken))
                .singleElement()
                .asString()
                .startsWith("KafkaUser essaim-kafka/reader.data: may");
    }

    @Test
    void removing_one_leaves_the_rest_as_it_was() throws IOException {
        String before = list();
        command.reader("add", "other", "essaim.reporting.v1");
        assertThat(list()).isNotEqualTo(before);

        assertThat(command.reader("remove", "other").status()).isZero();
        assertThat(list()).isEqualTo(before);
        assertThat(kubernetes.resolve("readers/other.yaml")).doesNotExist();
        assertThat(command.reader("list").all())
                .isEqualTo("data  essaim.centre.v1 essaim.division.musees-nationaux.v1\n");
        assertThat(command.reader("check").status()).isZero();
    }

    @Test
    void what_is_wrong_is_one_clear_line_and_nothing_is_written() throws IOException {
        String before = list();
        Map<List<String>, String> wrong =
                Map.of(
                        List.of("add", "data", "essaim.centre.v1"), "exists already",
                        List.of("add", "other", "essaim.division.no.v1"), "the topic of no stream",
                        List.of("add", "a.b", "essaim.centre.v1"), "is no name of a reader",
                        List.of("add", "other"), "that is no command",
                        List.of("remove", "other"), "there is no reader other");
        wrong.forEach(
                (arguments, message) -> {
                    Tool.Result result = command.reader(arguments.toArray(String[]::new));
                    assertThat(result.status()).as(arguments.toString()).isEqualTo(1);
                    assertThat(result.all()).startsWith("essaim: ").contains(message);
                    assertThat(result.all()).doesNotContain("Exception");
                });
        assertThat(list()).isEqualTo(before);
    }

    private static Manifest reader() {
        return rendered.find("KafkaUser", "essaim-kafka", "reader.data").orElseThrow();
    }

    private static String list() throws IOException {
        return Files.readString(kubernetes.resolve("readers/kustomization.yaml"));
    }
}
