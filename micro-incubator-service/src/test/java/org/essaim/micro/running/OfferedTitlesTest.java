package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.GeneralizationTitleCorrected;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.adoption.read.ProposalBoard;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is offered here is called as its own division calls it now. */
@Rule("R73")
@Gate
class OfferedTitlesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private static RunningDivision division;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void a_product_of_others_follows_their_corrections_wherever_it_is_shown() {
        FreeText before = disclosed("La cle");
        FreeText now = disclosed("La clé");
        division.receive(proposed("room", before));
        division.receive(called("men", "room", disclosed("Mine")));
        assertThat(offered()).containsExactly("room: La cle");
        division.receive(called("dinum", "room", now));
        division.receive(called("dinum", "shelf", now));
        division.receive(proposed("shelf", before));

        assertThat(offered()).containsExactly("room: La clé", "shelf: La clé");
        assertThat(division.bean(ProposalBoard.class).one(new InitiativeId("room")).orElseThrow())
                .extracting("title")
                .isEqualTo("La clé");
        assertThat(Dump.of(division.database()).tablesThatHold(before.digest()))
                .as("what happened, and nothing that is shown")
                .containsExactly("domain_event", "free_text");
    }

    /** By origin. */
    private static List<String> offered() {
        division.settle();
        return Neighbour.of(division, "ada", "employee")
                .get("/proposals")
                .body()
                .path("items")
                .valueStream()
                .map(row -> row.path("origin").asString() + ": " + row.path("title").asString())
                .toList();
    }

    /** A text that the centre passed on. */
    private static FreeText disclosed(String text) {
        WrittenText written = WrittenText.of(text);
        FreeText reference = written.reference();
        Disclosure disclosure = new Disclosure(reference.digest(), written.salt(), text);
        division.bean(FreeTexts.class).keep(DivisionStream.CENTRE, List.of(disclosure));
        return reference;
    }

    private static FederationMessage proposed(String origin, FreeText title) {
        return new GeneralizationProposed(
                new DivisionId("anct"),
                NamedUuid.of("test", origin),
                NamedUuid.of("case", origin),
                new InitiativeId(origin),
                new DivisionId("dinum"),
                null,
                DAY,
                null,
                title);
    }

    private static FederationMessage called(String by, String origin, FreeText title) {
        return new GeneralizationTitleCorrected(
                new DivisionId(by),
                new InitiativeId(origin),
                NamedUuid.of("case", origin),
                title,
                DAY);
    }
}
