package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.local.running.LauncherProcess;
import org.essaim.local.sample.SamplePortfolio;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The sample, with which people went on, is taken out of its federation and brought into an empty
 * one: the same figures there, and the same file again.
 */
@Night
@SecondChance
class ExportRunTest {

    @TempDir Path folder;

    @Test
    @Rule({"R12", "R16", "R62", "R70"})
    void a_federation_is_taken_along_with_its_figures_and_exported_again_it_is_the_same_file()
            throws IOException {
        Path file = folder.resolve("portfolio.jsonl");
        List<List<String>> lived;
        try (LauncherProcess run = LauncherProcess.start(folder.resolve("lived"), List.of())) {
            run.awaitLine(SampleRunTest.READY);
            askBack(run);
            Files.writeString(file, past(run));
            lived = figures(Answers.of(run, "centre"));
        }
        List<String> options = List.of("--portfolio", file.toString());
        try (LauncherProcess run = LauncherProcess.start(folder.resolve("again"), options)) {
            run.awaitLine(SampleRunTest.READY);
            assertThat(run.output()).noneMatch(line -> line.startsWith("LOST"));
            Answers centre = Answers.of(run, "centre");
            Eventually.passes(() -> assertThat(figures(centre)).isEqualTo(lived));
            assertThat(past(run)).isEqualTo(Files.readString(file));
        }
    }

    /** As much of one envelope as nobody has: it gives back what is available. */
    private static void askBack(LauncherProcess run) throws IOException {
        Answers centre = Answers.of(run, "centre");
        String before = centre.lines("/funding", "division", "allocated").toString();
        String division = SamplePortfolio.divisions().getFirst().value();
        String most = "{\"amount\":{\"euros\":\"2000.00\",\"halfDays\":20}}";
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(
                                URI.create(
                                        run.root("centre")
                                                + "/api/v1/divisions/"
                                                + division
                                                + "/withdrawals"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(most));
        answer(asked, run.tokens().of("director.centre", "centre"));
        Eventually.passes(
                () ->
                        assertThat(centre.lines("/funding", "division", "allocated").toString())
                                .isNotEqualTo(before));
    }

    /** The file of the centre, and after it those of the divisions. */
    private static String past(LauncherProcess run) throws IOException {
        StringBuilder file = new StringBuilder(past(run, "centre", "director.centre", "centre"));
        for (DivisionId division : SamplePortfolio.divisions()) {
            String place = division.slug().replaceFirst("-x[0-9a-f]{16}$", "");
            String service = DivisionStream.of(division);
            file.append(past(run, division.value(), "manager." + place, service));
        }
        return file.toString();
    }

    private static String past(LauncherProcess run, String title, String login, String service)
            throws IOException {
        URI portfolio = URI.create(run.root(title) + "/api/v1/portfolio");
        return answer(HttpRequest.newBuilder(portfolio), run.tokens().of(login, service));
    }

    private static String answer(HttpRequest.Builder request, String token) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(
                            request.header("Authorization", "Bearer " + token).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /**
     * A stop that was lifted by evidence of a day in time does not happen where the evidence is
     * there before it.
     */
    private static List<List<String>> figures(Answers centre) {
        return List.of(
                centre.lines("/divisions", "division", "dissatisfaction", "admittedOn"),
                centre.lines("/initiatives/stages", "division", "stage", "initiatives"),
                centre.lines("/funding", "division", "allocated", "granted"),
                Answers.sorted(centre.rows("/funding").stream().map(ExportRunTest::spent)),
                Answers.sorted(
                        centre.rows("/stops").stream()
                                .filter(row -> !row.path("reinstated").asBoolean(false))
                                .map(
                                        row ->
                                                Answers.line(
                                                        row,
                                                        "initiative",
                                                        "division",
                                                        "spentOn",
                                                        "dueOn"))),
                centre.lines(
                        "/generalization/cases", "initiative", "division", "measuredOn", "users"));
    }

    /** What was reversed is not stated, and neither is the reversal (R13). */
    private static String spent(JsonNode row) {
        return "%s | %s and %d"
                .formatted(
                        row.path("division").asString(),
                        Answers.euros(row, "spent").subtract(Answers.euros(row, "reversed")),
                        Answers.halfDays(row, "spent") - Answers.halfDays(row, "reversed"));
    }
}
