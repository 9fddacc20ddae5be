package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Rendered;
import org.essaim.manifests.runbook.Command;
import org.essaim.manifests.runbook.Named;
import org.essaim.manifests.runbook.Runbooks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the handbook and the runbooks have somebody type, as far as it can be tried where no cluster
 * is: {@code kubectl} understands each line, and what it names is in the rendering.
 */
class RunbooksTest {

    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "SLUG", "caisse-des-familles",
                    "NAMESPACE", "div-caisse-des-familles",
                    "{}", "essaim-centre",
                    "…", "file");

    private final Rendered production = Kustomize.render("overlays/production");

    @TestFactory
    Stream<DynamicTest> each_line_is_understood_up_to_the_server_that_is_not_there() {
        return commands()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> isUnderstood(each)));
    }

    @TestFactory
    Stream<DynamicTest> what_a_line_names_is_there() {
        return commands()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.toString(),
                                        () ->
                                                assertThat(Named.missing(each, production))
                                                        .isEmpty()));
    }

    @Test
    void every_kubectl_of_every_page_is_found() {
        long written =
                Runbooks.pages().stream()
                        .flatMap(page -> Runbooks.read(page).lines())
                        .filter(line -> line.matches(".*(^| |`)kubectl (-|[a-z]).*"))
                        .filter(line -> !line.matches(".*`kubectl [a-z]+`.*"))
                        .count();
        assertThat(commands().count()).isGreaterThanOrEqualTo(written);
    }

    @Test
    void a_slip_in_a_line_is_found() {
        assertThat(slip("-n essaim-center rollout status deployment/service"))
                .containsExactly("there is no namespace essaim-center");
        assertThat(slip("-n essaim-centre rollout status deployment/centre"))
                .containsExactly("there is no deployment centre in essaim-centre");
        assertThat(slip("-n essaim-centre port-forward deployment/service 8082"))
                .containsExactly("deployment service has no port 8082");
        assertThat(slip("-n essaim-kafka delete kafkauser division.nobody"))
                .containsExactly("there is no kafkauser division.nobody in essaim-kafka");
        assertThat(slip("-n essaim-kafka delete secret nobody"))
                .containsExactly("there is no secret nobody in essaim-kafka");
        assertThat(slip("-n essaim-centre create secret generic signing --from-file=key.pem=c.pem"))
                .containsExactly("nothing reads key.pem of the secret signing");
        assertThat(slip("apply -k deploy/kubernetes/overlays/nowhere"))
                .containsExactly("there is no deploy/kubernetes/overlays/nowhere");
        assertThat(slip("get namespace -l app.kubernetes.io/part-of=nothing -o name"))
                .containsExactly("nothing bears the label app.kubernetes.io/part-of=nothing");
        assertThat(said(new Command("here", List.of("rollout", "restart", "--foo", "a/b"))))
                .contains("unknown flag");
    }

    private List<String> slip(String line) {
        return Named.missing(new Command("here", List.of(line.split(" "))), production);
    }

    private static Stream<Command> commands() {
        return Runbooks.pages().stream().flatMap(page -> Runbooks.commands(page, EXAMPLES));
    }

    private static void isUnderstood(Command command) {
        assertThat(said(command))
                .satisfiesAnyOf(
                        said -> assertThat(said).contains("connection refused"),
                        said -> assertThat(said).contains("was refused - did you specify"),
                        // What needs no server, is handed nothing, or lacks the files of the
                        // example.
                        said -> assertThat(said).startsWith("apiVersion:"),
                        said -> assertThat(said).contains("no objects passed to"),
                        said -> assertThat(said).contains("no such file or directory"));
    }

    /** By {@code kubectl}, with nobody listening at the address that it is given. */
    private static String said(Command command) {
        List<String> line = new ArrayList<>(List.of("kubectl"));
        if (!command.does("kustomize")) {
            line.add("--server=http://127.0.0.1:9");
        }
        line.addAll(command.words());
        try {
            Process process =
                    new ProcessBuilder(line)
                            .directory(Kustomize.root().toFile())
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectErrorStream(true)
                            .start();
            byte[] said = process.getInputStream().readAllBytes();
            process.waitFor();
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError("kubectl is missing: apt-get install kubectl", missing);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
