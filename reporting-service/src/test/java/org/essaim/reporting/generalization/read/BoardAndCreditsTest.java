package org.essaim.reporting.generalization.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.SampleMessages;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class BoardAndCreditsTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID CASE = new UUID(1, 1);
    private static final LocalDate MEETING = LocalDate.of(2021, 3, 1);
    private static final LocalDate REVIEW = LocalDate.of(2021, 9, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 1);
    private final FactTable table = new FactTable(jdbc);
    private final FactQuery<BoardDecision> decisions = BoardDecision.all(table);

    private void decided(InitiativeId about, BoardOutcome outcome, LocalDate on, LocalDate review) {
        DivisionId division = about == null ? null : ANCT;
        UUID id = about == null ? null : CASE;
        facts.receive(
                SampleMessages.decided(
                        division, about, id, new UUID(2, on.toEpochDay()), outcome, on, review),
                on);
    }

    private static BoardDecision of(
            InitiativeId about, BoardOutcome outcome, LocalDate on, LocalDate review) {
        return new BoardDecision(
                new UUID(2, on.toEpochDay()),
                about == null ? null : "anct",
                about == null ? null : about.value(),
                about == null ? null : CASE,
                outcome,
                on,
                review,
                on);
    }

    private void credited(String adopter, LocalDate on) {
        facts.receive(
                new GeneralizationCredited(
                        ANCT,
                        ABRI,
                        CASE,
                        new DivisionId(adopter),
                        new InitiativeId("abri@" + adopter),
                        on),
                on);
    }

    @Test
    @Rule({"R02", "R71"})
    void what_the_board_decided_is_shown_the_latest_meeting_first() {
        decided(ABRI, BoardOutcome.NOT_YET, MEETING, REVIEW);
        decided(null, BoardOutcome.CARRIED, MEETING.plusDays(1), null);
        decided(ABRI, BoardOutcome.GENERALIZE, REVIEW, null);
        assertThat(decisions.latest(AsOf.NOW, 10))
                .containsExactly(
                        of(ABRI, BoardOutcome.GENERALIZE, REVIEW, null),
                        of(null, BoardOutcome.CARRIED, MEETING.plusDays(1), null),
                        of(ABRI, BoardOutcome.NOT_YET, MEETING, REVIEW));
        assertThat(decisions.latest(new AsOf(MEETING, null), 10)).hasSize(1);
    }

    @Test
    @Rule("R75")
    void every_adoption_credits_where_the_product_comes_from() {
        credited("mtes", MEETING);
        credited("dinum", REVIEW);
        assertThat(CreditedInitiative.most(table, AsOf.NOW, 10))
                .containsExactly(new CreditedInitiative("anct", "abri", 2, 2, REVIEW));
        assertThat(CreditedInitiative.most(table, new AsOf(null, MEETING), 10))
                .containsExactly(new CreditedInitiative("anct", "abri", 1, 1, MEETING));
    }
}
