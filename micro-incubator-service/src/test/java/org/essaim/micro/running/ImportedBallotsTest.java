package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ballots of a portfolio file in a running division: listed, shown, exported, and nobody named. */
@Night
@SecondChance
class ImportedBallotsTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private static final String PAST =
            """
            {"on":"2021-05-01","where":"anct","fact":"initiative-launched","initiative":"door",\
            "title":"A door","kind":"PROTOTYPE","irritant":"it is stuck","trial":"oil",\
            "euros":"500.00","halfDays":10,"months":12}
            {"on":"2021-07-01","where":"anct","fact":"ballot-ended","initiative":"door",\
            "askedOn":"2021-06-20","lastDay":"2021-07-04","pilotUsers":"the ground floor",\
            "euros":"1200.00","halfDays":4,"months":6,"construction":false,"operational":2,\
            "managers":1,"yes":1,"no":2}
            {"on":"2021-08-16","where":"anct","fact":"ballot-ended","initiative":"door",\
            "askedOn":"2021-08-01","lastDay":"2021-08-15","pilotUsers":"the first floor",\
            "euros":"900.00","halfDays":4,"months":6,"construction":false,"operational":1,\
            "managers":0}
            """;

    private final RunningDivision division = RunningDivision.shared();
    private final RunningDivision manager = division.as("mia", "employee", "manager", "volunteer");

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    @Rule({"R16", "R31", "R100"})
    void a_lost_and_a_lapsed_one_are_shown_as_they_ended_and_come_out_as_they_went_in() {
        assertThat(brought(PAST).status()).isEqualTo(200);

        assertThat(manager.text("/portfolio", "application/jsonl")).isEqualTo(PAST);
        try (Browser browser = Browser.start()) {
            browser.size(390, 844, true);
            PageVisit visit = division.visit(browser);
            SeenPage page = new SeenPage(visit);
            visit.login("mia", "employee").open("/language?to=en").open("/ballots");
            assertThat(page.text()).contains("not accepted", "not completed in time");
            visit.open("/ballots/" + round("LAPSED"));
            assertThat(page.text())
                    .contains("By 15 August 2021, its last day, it could not be decided.")
                    .contains("Fewer than three voted")
                    .doesNotContain("Asked for by", "Team");
            page.looksRight("ballot-lapsed");
            visit.open("/language?to=fr").open("/ballots/" + round("REJECTED"));
            assertThat(page.text())
                    .contains("Non retenu, le 1er juillet 2021.")
                    .contains("Ont voté : 2 volontaires opérationnels, 1 encadrant.");
        }
    }

    @Test
    @Rule("R16")
    void one_that_is_still_to_come_is_refused_and_nothing_of_it_is_there() {
        String tomorrow =
                PAST.replace("2021-08-16", LocalDate.now(ZoneOffset.UTC).plusDays(2) + "");

        var answer = brought(tomorrow);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("malformed").toString()).contains("on is at most today");
        assertThat(round("LAPSED")).isEmpty();
        assertThat(round("REJECTED")).isNotEmpty();
    }

    private String round(String state) {
        return division.get("/rounds?state=" + state)
                .body()
                .path("items")
                .path(0)
                .path("round")
                .asString("");
    }

    private Answer brought(String file) {
        manager.post("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2021,
                        Amount.of(10_000_00L, 100),
                        LocalDate.of(2021, 1, 1),
                        List.of()));
        String digest = HexFormat.of().formatHex(Sha256.of(file));
        assertThat(manager.put("/portfolio/approvals/" + digest, "").status()).isEqualTo(201);
        Answer answer =
                division.upload(
                        "/portfolio/imports",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        division.settle();
        return answer;
    }
}
