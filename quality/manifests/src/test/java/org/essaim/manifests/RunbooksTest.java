package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Rendered;
import org.essaim.manifests.render.Tool;
import org.essaim.manifests.runbook.Command;
import org.essaim.manifests.runbook.Named;
import org.essaim.manifests.runbook.Runbooks;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands of the handbook and the runbooks, as far as they can be tried without a cluster:
 * {@code kubectl} understands each line, and what it names is in the rendering.
 */
@WhenDeployChanges
class RunbooksTest {

    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "SLUG", "caisse-des-familles",
                    "NAMESPACE", "div-caisse-des-familles",
                    "HOST", "small",
                    "SHORT", "ports-et-rades",
                    "{}", "essaim-centre",
                    "…", "file");

    private static final Pattern BACKUP =
            Pattern.compile("kind: Backup\n *metadata: \\{name: ([^}]+)}");

    private final Rendered production = Kustomize.render("overlays/production");

    @TestFactory
    Stream<DynamicTest> kubectl_understands_each_line_up_to_the_missing_server() {
        return commands()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> isUnderstood(each)));
    }

    @TestFactory
    Stream<DynamicTest> what_a_line_names_exists() {
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
    void what_a_step_needs_is_made_by_a_step_before() {
        Path handbook = Kustomize.root().resolve("deploy/README.md");
        List<String> steps = Runbooks.commands(handbook, EXAMPLES).map(Command::toString).toList();
        List<String> order =
                List.of(
                        "apply -R -f rendered/namespaces",
                        "create secret generic backup",
                        "apply -R -f rendered/platform",
                        "apply -R -f rendered/reporting",
                        "apply -R -f rendered/centre",
                        "apply -R -f rendered/ring-1",
                        "apply -R -f rendered/ring-2");
        assertThat(steps.stream().flatMap(step -> order.stream().filter(step::contains)).toList())
                .isEqualTo(order);
        assertThat(Runbooks.read(handbook))
                .contains("watching `essaim-kafka` (`--set watchNamespaces={essaim-kafka}`),")
                .contains("**installed after step 5** has made that namespace")
                .containsSubsequence("rendered/namespaces\n", "Now install Strimzi", "## 6.");
    }

    @Test
    void the_logs_of_a_service_are_those_of_all_its_pods() {
        assertThat(commands().filter(each -> each.does("logs")).toList())
                .isNotEmpty()
                .allMatch(each -> each.words().contains("--all-pods=true"));
    }

    @Test
    void no_two_runbooks_make_a_backup_of_one_name() {
        List<String> names =
                Runbooks.pages().stream()
                        .map(Runbooks::read)
                        .flatMap(page -> BACKUP.matcher(page).results())
                        .map(found -> found.group(1))
                        .toList();
        assertThat(names).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_mistake_in_a_line_is_found() {
        assertThat(mistakes("-n essaim-center rollout status deployment/service"))
                .containsExactly("there is no namespace essaim-center");
        assertThat(mistakes("-n essaim-centre rollout status deployment/centre"))
                .containsExactly("there is no deployment centre in essaim-centre");
        assertThat(mistakes("-n essaim-centre port-forward deployment/service 8082"))
                .containsExactly("deployment service has no port 8082");
        assertThat(mistakes("-n essaim-kafka delete kafkauser division.nobody"))
                .containsExactly("there is no kafkauser division.nobody in essaim-kafka");
        assertThat(mistakes("-n essaim-kafka get kafka nobody"))
                .containsExactly("there is no kafka nobody in essaim-kafka");
        assertThat(mistakes("-n essaim-kafka annotate strimzipodset essaim-brokers a=b"))
                .containsExactly("there is no strimzipodset essaim-brokers in essaim-kafka");
        assertThat(mistakes("-n essaim-kafka delete secret nobody"))
                .containsExactly("there is no secret nobody in essaim-kafka");
        assertThat(
                        mistakes(
                                "-n essaim-centre create secret generic signing "
                                        + "--from-file=key.pem=c.pem"))
                .containsExactly("nothing reads key.pem of the secret signing");
        assertThat(mistakes("apply -k deploy/kubernetes/overlays/nowhere"))
                .containsExactly("there is no deploy/kubernetes/overlays/nowhere");
        assertThat(mistakes("apply -R -f rendered/ring-9"))
                .containsExactly("nothing is rendered into rendered/ring-9");
        assertThat(mistakes("apply -f rendered/ring-2/division-nobody.yaml"))
                .containsExactly("nothing is rendered into rendered/ring-2/division-nobody.yaml");
        assertThat(mistakes("get namespace -l app.kubernetes.io/part-of=nothing -o name"))
                .containsExactly("nothing has the label app.kubernetes.io/part-of=nothing");
        assertThat(output(new Command("here", List.of("rollout", "restart", "--foo", "a/b"))))
                .contains("unknown flag");
    }

    private List<String> mistakes(String line) {
        return Named.missing(new Command("here", List.of(line.split(" "))), production);
    }

    private static Stream<Command> commands() {
        return Runbooks.pages().stream().flatMap(page -> Runbooks.commands(page, EXAMPLES));
    }

    private static void isUnderstood(Command command) {
        assertThat(output(command))
                .satisfiesAnyOf(
                        output -> assertThat(output).contains("connection refused"),
                        output -> assertThat(output).contains("was refused - did you specify"),
                        // It needs no server, gets no input, or lacks the files of the example.
                        output -> assertThat(output).startsWith("apiVersion:"),
                        output -> assertThat(output).contains("no objects passed to"),
                        output -> assertThat(output).contains("no such file or directory"),
                        output -> assertThat(output).contains("does not exist"));
    }

    /** By {@code kubectl}, with an address at which nothing listens. */
    private static String output(Command command) {
        List<String> line = new ArrayList<>(command.words());
        if (!command.does("kustomize")) {
            line.addFirst("--server=http://127.0.0.1:9");
        }
        return Tool.KUBECTL.run(line).all();
    }
}
