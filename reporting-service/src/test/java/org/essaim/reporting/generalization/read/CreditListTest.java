package org.essaim.reporting.generalization.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.BoardOutcome;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.RandomFacts;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CreditListTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID CASE = new UUID(1, 1);
    private static final LocalDate MEETING = LocalDate.of(2021, 3, 1);
    private static final LocalDate REVIEW = LocalDate.of(2021, 9, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 1);
    private final CreditList honoured = new CreditList(jdbc);

    private void decided(InitiativeId about, BoardOutcome outcome, LocalDate on, LocalDate review) {
        DivisionId division = about == null ? null : ANCT;
        UUID id = about == null ? null : CASE;
        facts.hear(
                new BoardDecided(
                        division,
                        about,
                        id,
                        new UUID(2, on.toEpochDay()),
                        outcome,
                        3,
                        1,
                        1,
                        2,
                        on,
                        review,
                        1),
                on);
    }

    private void credited(String adopter, LocalDate on) {
        facts.hear(
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
        assertThat(honoured.decisions(AsOf.NOW, 10))
                .containsExactly(
                        new CreditList.Decision("anct", "abri", "GENERALIZE", REVIEW, null),
                        new CreditList.Decision(null, null, "CARRIED", MEETING.plusDays(1), null),
                        new CreditList.Decision("anct", "abri", "NOT_YET", MEETING, REVIEW));
        assertThat(honoured.decisions(new AsOf(MEETING, null), 10)).hasSize(1);
    }

    @Test
    @Rule("R75")
    void every_adoption_credits_where_the_product_comes_from() {
        credited("mtes", MEETING);
        credited("dinum", REVIEW);
        assertThat(honoured.credits(AsOf.NOW, 10))
                .containsExactly(new CreditList.Credit("anct", "abri", 2, 2, REVIEW));
        assertThat(honoured.credits(new AsOf(null, MEETING), 10))
                .containsExactly(new CreditList.Credit("anct", "abri", 1, 1, MEETING));
    }
}
