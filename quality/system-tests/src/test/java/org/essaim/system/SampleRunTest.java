package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code ./run} shows the first time, and the second. */
@Gate
@SecondChance
class SampleRunTest {

    static final String READY = "Ctrl-C stops everything";

    @TempDir Path folder;

    @Test
    @Rule({"R03", "R67", "R70"})
    void the_sample_answers_three_questions_and_survives_a_killed_launcher() throws IOException {
        String token;
        Addresses addresses;
        try (LauncherProcess first = LauncherProcess.start(folder, List.of())) {
            first.awaitLine(READY);
            assertAnswers(first.output(), "\\d+ facts .*");
            assertThereIsSomethingToDo(first);
            assertFitsATerminalAndOpensInABrowser(first.output());
            assertThat(items(first, "generalization/cases")).hasSize(2);
            assertThat(items(first, "stops")).hasSizeGreaterThan(5);
            assertThat(first.output()).anyMatch(line -> line.contains("funded again"));
            SameFigures figures = SameFigures.of(first);
            LocalDate today = BusinessDay.of(Instant.now());
            int year = (int) ChronoUnit.DAYS.between(today, today.plusYears(1));
            Eventually.passes(() -> figures.areTheSame(year));
            token = first.tokens().of("operator.rectorat-des-monts", "division.rectorat-des-monts");
            addresses = first.addresses();
            first.killLauncher();
            assertThat(first.running()).contains("centre", "identity", "kafka", "postgres");
        }
        Files.delete(folder.resolve("keys/division.rectorat-des-monts.pem"));
        try (LauncherProcess second = LauncherProcess.start(folder, addresses, List.of())) {
            second.awaitLine(READY);
            assertThat(second.status("rectorat-des-monts", "api/v1/envelope", token))
                    .as("a token of the first run, the provider's key is kept")
                    .isEqualTo(200);
            assertThat(String.join(" ", second.output()))
                    .startsWith("stopped processes that a killed run had left behind: ")
                    .containsSubsequence("centre", "identity", "kafka", "postgres", "[");
            assertThat(items(second, "generalization/cases")).hasSize(2);
            assertAnswers(second.output(), "by a run before this one");
            assertThat(items(second, "divisions/rectorat-des-monts/signing-keys"))
                    .as("a key in place of the one that was lost")
                    .hasSize(2);
            second.terminate();
            second.exit();
            assertThat(second.running()).isEmpty();
        }
    }

    /**
     * @param imported how: nothing that has arrived is sent again
     */
    private static void assertAnswers(List<String> output, String imported) {
        assertThat(output)
                .anyMatch(line -> line.startsWith("1. FUNDING"))
                .anyMatch(line -> line.startsWith("2. STOPPING"))
                .anyMatch(line -> line.startsWith("3. GENERALIZING"))
                .anyMatch(line -> line.matches("  imported everywhere {5}" + imported))
                .noneMatch(line -> line.startsWith("LOST"));
    }

    /** What its people did after the import has arrived, and waits for somebody. */
    private void assertThereIsSomethingToDo(LauncherProcess run) throws IOException {
        assertThat(run.output()).noneMatch(line -> line.startsWith("the sample is incomplete"));
        for (String division : List.of("rectorat-des-monts", "caisse-des-familles")) {
            JsonNode overview = asked(run, division, "overview");
            for (String kind : List.of("irritants", "demos", "expenses", "ballots")) {
                assertThat(overview.path(kind)).as("%s in %s", kind, division).isNotEmpty();
            }
        }
        assertThat(asked(run, "rectorat-des-monts", "control/findings?open=true").path("items"))
                .hasSize(1);
        assertThat(items(run, "board/agenda"))
                .extracting(item -> item.path("outcome").asString(""))
                .containsExactlyInAnyOrder("GENERALIZE", "", "");
        assertThat(items(run, "control/findings"))
                .extracting(item -> item.path("outcome").asString(""))
                .containsExactlyInAnyOrder("EXPLAINED", "UPHELD", "");
    }

    private static JsonNode asked(LauncherProcess run, String division, String path)
            throws IOException {
        return new ServiceClient(run.tokens()::of)
                .get(
                        URI.create(run.root(division) + "/api/v1/" + path),
                        "employee." + division,
                        "division." + division);
    }

    private static void assertFitsATerminalAndOpensInABrowser(List<String> output)
            throws IOException {
        assertThat(output).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Map<String, Integer> statuses = new PrintedAddresses(output).statuses();
        assertThat(statuses)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy((address, status) -> assertThat(status).isEqualTo(200));
        assertThat(statuses.keySet())
                .filteredOn(address -> address.endsWith("/swagger-ui.html"))
                .as("to be tried out: the centre, reporting and each division")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private List<JsonNode> items(LauncherProcess run, String path) throws IOException {
        URI address = URI.create(run.root("centre") + "/api/v1/" + path);
        JsonNode page =
                new ServiceClient(run.tokens()::of).get(address, "controller.centre", "centre");
        return List.copyOf((page.isArray() ? page : page.path("items")).values());
    }
}
