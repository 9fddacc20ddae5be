package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of two people who correct or choose the same, the second hears of the first. */
@Gate
class TwoPeopleChangeTest {

    private static RunningDivision division;
    private static RunningDivision ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(10_000_00, 100),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        ada = division.as("ada", "employee", "volunteer");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule("R13")
    void a_text_is_corrected_by_who_read_what_it_is() {
        assertThat(
                        ada.post(
                                        "/initiatives",
                                        """
                                        {"initiative": "abri", "title": "Abrri", "irritant": "rain",
                                         "kind": "PROTOTYPE", "trial": "an umbrella",
                                         "launchedOn": "2022-01-01"}
                                        """)
                                .status())
                .isEqualTo(201);
        String tag = tag("/initiatives/abri");
        assertThat(correct("Abri", tag)).isEqualTo(201);

        assertThat(correct("Abris", tag)).isEqualTo(412);
        assertThat(ada.get("/initiatives/abri").body().at("/title/text").asString())
                .isEqualTo("Abri");
        assertThat(correct("Abris", tag("/initiatives/abri"))).isEqualTo(201);
    }

    @Test
    @Rule("R99")
    void the_division_chooses_on_top_of_what_it_chose() {
        String tag = tag("/policy/choices");
        assertThat(choose("400.00", tag)).isEqualTo(201);
        assertThat(choose("300.00", tag)).isEqualTo(412);

        assertThat(choose("300.00", tag("/policy/choices"))).isEqualTo(201);
        assertThat(ada.get("/policy/choices").body().path("items"))
                .extracting(made -> made.at("/values/firstRound/euros").asString())
                .containsExactly("400.00", "300.00");
    }

    private static int correct(String title, String tag) {
        String body = "{\"title\": \"%s\"}".formatted(title);
        return ada.post("/initiatives/abri/texts", body, "If-Match", tag).status();
    }

    private static int choose(String euros, String tag) {
        String body =
                """
                {"firstRound": {"euros": "%s", "halfDays": 6}, "firstRoundMonths": 12,
                 "ballotDays": 14, "effectiveOn": "2022-02-01"}
                """
                        .formatted(euros);
        return ada.post("/policy/choices", body, "If-Match", tag).status();
    }

    private static String tag(String path) {
        division.settle();
        return ada.header(path, "ETag");
    }
}
