package org.essaim.reporting.stops.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.testkit.Gate;
import org.essaim.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class StopsTest {

    private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST_SIZE);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId NAME = new InitiativeId("openfisca");
    private static final UUID STOP = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2022-06-01T10:00:00Z");
    private static final LocalDate SPENT = LocalDate.of(2021, 5, 31);
    private static final LocalDate USE_BY = SPENT.plusYears(1);
    private static final LocalDate DUE = USE_BY.plusDays(1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final Stops stops = new Stops(new FactTable(jdbc));
    private RandomFacts facts = new RandomFacts(jdbc, 1);

    private void receive(FederationMessage message) {
        facts.receive(message, BusinessDay.of(NOW));
    }

    private void stopped() {
        receive(
                new FundingStopped(
                        ANCT,
                        NAME,
                        STOP,
                        OTHER,
                        SPENT,
                        USE_BY,
                        DUE,
                        StopReason.NOT_USED,
                        NOW,
                        1,
                        NOW));
    }

    private void applied() {
        receive(new FundingStopApplied(ANCT, NAME, STOP, DUE, NOW));
    }

    private void reinstated() {
        receive(
                new FundingReinstated(
                        ANCT, NAME, STOP, ReinstatementReason.EVIDENCE, OTHER, 1, NOW));
    }

    private void reopened() {
        receive(new FundingReinstatementApplied(ANCT, NAME, STOP, Amount.of(5, 1), NOW));
    }

    @Test
    void the_four_messages_of_a_stop_make_one_row_in_whatever_order_and_however_often() {
        Stop whole =
                new Stop(
                        STOP,
                        "anct",
                        "openfisca",
                        StopReason.NOT_USED,
                        OTHER,
                        SPENT,
                        USE_BY,
                        DUE,
                        BusinessDay.of(NOW),
                        DUE,
                        NOW,
                        NOW,
                        ReinstatementReason.EVIDENCE,
                        Amount.of(5, 1),
                        List.of(),
                        List.of());
        List<Runnable> messages =
                List.of(this::stopped, this::applied, this::reinstated, this::reopened);
        for (List<Runnable> order : ProjectionDatabase.orders(messages)) {
            jdbc.sql("truncate recorded_fact").update();
            facts = new RandomFacts(jdbc, 1);
            order.forEach(Runnable::run);
            facts = new RandomFacts(jdbc, 1);
            order.getFirst().run();
            assertThat(stops.asDue(AsOf.NOW, About.ALL, ALL)).containsExactly(whole);
            assertThat(stops.latest(AsOf.NOW, new PageRequest(null, 9))).containsExactly(whole);
        }
    }

    private void took(UUID grant, List<String> madeUp) {
        receive(
                new EnvelopeGranted(
                        ANCT,
                        NAME,
                        grant,
                        1,
                        RoundKind.FIRST,
                        Amount.of(500, 5),
                        SPENT,
                        DUE,
                        List.of(),
                        madeUp));
        receive(
                new EnvelopeReleased(
                        ANCT, NAME, grant, Amount.of(9, 2), ReleaseCause.STOPPED, DUE));
    }

    @Test
    void what_could_not_be_given_back_is_as_invented_as_the_grants_that_the_stop_took() {
        stopped();
        took(new UUID(3, 1), List.of("euros"));
        reopened();
        assertThat(marks()).isEqualTo("[shortfall.euros] []");
        took(new UUID(3, 2), List.of("euros"));
        assertThat(marks())
                .as("what comes later says nothing of it")
                .isEqualTo("[shortfall.euros] []");
    }

    @Test
    void of_real_grants_beside_invented_ones_it_is_invented_in_part() {
        stopped();
        took(new UUID(3, 1), List.of("euros"));
        took(new UUID(3, 2), List.of());
        assertThat(marks()).as("not before it is settled").isEqualTo("[] []");
        reopened();
        assertThat(marks()).isEqualTo("[] [shortfall.euros]");
    }

    private String marks() {
        Stop stop = stops.asDue(AsOf.NOW, About.ALL, ALL).getFirst();
        return stop.madeUp() + " " + stop.partlyMadeUp();
    }

    @Test
    void what_a_division_publishes_of_a_stop_is_not_shown_before_the_stop_itself_has_come() {
        applied();
        assertThat(stops.asDue(AsOf.NOW, About.ALL, ALL)).isEmpty();
        stopped();
        assertThat(stops.asDue(AsOf.NOW, About.ALL, ALL)).hasSize(1);
        assertThat(stops.asDue(AsOf.NOW, About.ALL, ALL).getFirst().reinstatedAt()).isNull();
    }
}
