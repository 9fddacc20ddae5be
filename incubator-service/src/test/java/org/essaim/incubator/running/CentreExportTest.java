package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Sha256;
import org.essaim.incubator.ExpectedFigures;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What the centre did, taken out and brought into one where nothing has happened. */
@Gate
class CentreExportTest {

    private static final Instant NOW = Instant.parse("2022-01-01T12:00:00Z");
    private static final String PAST = "/api/v1/portfolio";

    @Test
    @Night
    @Rule({"R06", "R10", "R16"})
    void a_real_past_comes_out_and_gives_an_empty_centre_the_same_figures() throws IOException {
        try (RunningCentre lived = RunningCentre.at(NOW);
                RunningCentre empty = RunningCentre.at(NOW)) {
            bring(
                    lived,
                    Files.readString(
                            ExpectedFigures.folder().resolve("state-startups-2022.jsonl")));
            String stated = director(lived).text(PAST);

            bring(empty, stated);

            assertThat(stated.lines().count()).isGreaterThan(21);
            assertThat(empty.list("/api/v1/funding?size=1000"))
                    .isEqualTo(lived.list("/api/v1/funding?size=1000"));
            assertThat(director(empty).text(PAST)).isEqualTo(stated);
            assertThat(director(empty).text(PAST + "?division=anct").lines())
                    .isNotEmpty()
                    .allMatch(line -> line.contains("\"division\":\"anct\""));
        }
    }

    @Test
    @Rule("R16")
    void nobody_but_the_director_takes_it() {
        for (String role : List.of("operator", "controller", "board")) {
            assertThat(
                            SharedCentre.at("2022-01-01T22:00:00Z")
                                    .centre()
                                    .askedBy("olaf", null, role)
                                    .text(PAST))
                    .contains("403");
        }
    }

    private static RunningCentre director(RunningCentre centre) {
        return centre.askedBy("dora", null, "director");
    }

    private static void bring(RunningCentre centre, String file) {
        String digest = HexFormat.of().formatHex(Sha256.of(file));
        director(centre).put("/api/v1/portfolio/approvals/" + digest, "");
        var answer = centre.post("/api/v1/portfolio/imports?asOf=2022-01-01", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"refused\":[]");
        centre.caughtUp();
    }
}
