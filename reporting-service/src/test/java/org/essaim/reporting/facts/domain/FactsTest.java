package org.essaim.reporting.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationTitleCorrected;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeReceiptAttached;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReopened;
import org.essaim.contract.message.v1.IrritantResolved;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.contract.message.v1.ObstacleAnswered;
import org.essaim.contract.message.v1.OfficeListed;
import org.essaim.contract.message.v1.OfficeRetired;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId INITIATIVE = new InitiativeId("openfisca");
    private static final OfficeId OFFICE = new OfficeId("ministry");
    private static final UUID SUBJECT = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Amount AMOUNT = Amount.of(70_00, 3);
    private static final Amount TAKEN_BACK = Amount.of(-70_00, -3);

    /** The last instant of 28 February where the machine's zone is UTC, and 1 March in Paris. */
    private static final Instant NIGHT = Instant.parse("2021-02-28T23:30:00Z");

    private static void of(FederationMessage message, FactKind kind, Fact fact) {
        assertThat(Facts.of(message)).contains(fact);
        assertThat(fact.kind()).isEqualTo(kind);
    }

    @Test
    @Rule("R10")
    void money_given_to_an_envelope_and_taken_back_is_of_the_year_that_it_names() {
        var allocated = new EnvelopeAllocated(DIVISION, SUBJECT, 2020, AMOUNT, DAY, List.of());
        of(allocated, FactKind.ALLOCATED, new Fact(allocated, null, SUBJECT, DAY, 2020, AMOUNT));
        var withdrawn = new EnvelopeWithdrawn(DIVISION, SUBJECT, 2020, AMOUNT, DAY);
        of(
                withdrawn,
                FactKind.WITHDRAWN,
                new Fact(withdrawn, null, SUBJECT, DAY, 2020, TAKEN_BACK));
    }

    @Test
    @Rule({"R11", "R67"})
    void what_is_released_is_available_again_and_what_is_reopened_is_not() {
        var released =
                new EnvelopeReleased(DIVISION, INITIATIVE, SUBJECT, AMOUNT, ReleaseCause.TERM, DAY);
        of(released, FactKind.RELEASED, new Fact(released, INITIATIVE, SUBJECT, DAY, null, AMOUNT));
        var reopened = new EnvelopeReopened(DIVISION, INITIATIVE, SUBJECT, AMOUNT, DAY);
        of(
                reopened,
                FactKind.REOPENED,
                new Fact(reopened, INITIATIVE, SUBJECT, DAY, null, TAKEN_BACK));
    }

    @Test
    @Rule("R13")
    void a_reversal_is_a_fact_of_its_own_about_the_expense_that_it_names() {
        var reversed =
                new InitiativeExpenseReversed(
                        DIVISION, INITIATIVE, SUBJECT, AMOUNT, reference("wrong"), DAY);
        of(reversed, FactKind.REVERSED, new Fact(reversed, INITIATIVE, SUBJECT, DAY, null, AMOUNT));
    }

    @Test
    @Rule("R53")
    void a_withdrawal_of_evidence_is_true_from_its_own_day_on() {
        var withdrawn =
                new InitiativeUsageWithdrawn(
                        DIVISION, INITIATIVE, SUBJECT, reference("counted twice"), DAY);
        of(
                withdrawn,
                FactKind.USE_WITHDRAWN,
                new Fact(withdrawn, INITIATIVE, SUBJECT, DAY, null, null));
    }

    @Test
    @Rule({"R62", "R67"})
    void a_stop_is_true_from_the_day_it_was_due_and_its_revocation_from_that_of_the_decision() {
        var stopped =
                new FundingStopped(
                        DIVISION,
                        INITIATIVE,
                        SUBJECT,
                        new UUID(2, 2),
                        DAY.minusYears(1).minusDays(1),
                        DAY.minusDays(1),
                        DAY,
                        StopReason.NOT_USED,
                        NIGHT,
                        1,
                        NIGHT.plusSeconds(100_000));
        of(stopped, FactKind.STOPPED, new Fact(stopped, INITIATIVE, SUBJECT, DAY, null, null));
        var reinstated =
                new FundingReinstated(
                        DIVISION,
                        INITIATIVE,
                        SUBJECT,
                        ReinstatementReason.EVIDENCE,
                        new UUID(2, 2),
                        1,
                        NIGHT);
        of(
                reinstated,
                FactKind.REINSTATED,
                new Fact(reinstated, INITIATIVE, SUBJECT, DAY, null, null));
    }

    @Test
    @Rule("R91")
    void what_became_of_an_irritant_is_about_it_and_has_its_day_where_it_names_one() {
        Map<FederationMessage, LocalDate> days = new LinkedHashMap<>();
        days.put(new IrritantCorroborated(DIVISION, SUBJECT, 2), null);
        days.put(new IrritantMerged(DIVISION, SUBJECT, new UUID(2, 2), DAY), DAY);
        days.put(new IrritantResolved(DIVISION, SUBJECT, DAY), DAY);
        days.put(new IrritantReopened(DIVISION, SUBJECT, 2, DAY), DAY);
        days.forEach(
                (message, day) ->
                        assertThat(Facts.of(message))
                                .contains(new Fact(message, null, SUBJECT, day, null, null)));
    }

    @Test
    void what_no_figure_needs_is_no_fact_and_every_other_message_has_its_kind() {
        List<FederationMessage> unneeded =
                List.of(
                        new EnvelopeAllocationReceived(DIVISION, SUBJECT, 2020, AMOUNT),
                        new EnvelopeWithdrawalRequested(DIVISION, SUBJECT, 2020, AMOUNT, DAY),
                        new InitiativeCreditConsent(DIVISION, INITIATIVE, null, DAY),
                        new InitiativeReceiptAttached(
                                DIVISION, INITIATIVE, SUBJECT, "0".repeat(64), DAY),
                        new InitiativeWarningSeen(DIVISION, INITIATIVE, SUBJECT, DAY, 9, DAY),
                        new GeneralizationTitleCorrected(
                                DIVISION, INITIATIVE, SUBJECT, reference("a title"), DAY),
                        new ObstacleAnswered(
                                DIVISION, INITIATIVE, SUBJECT, SUBJECT, reference("soon"), DAY),
                        new OfficeListed(DIVISION, OFFICE, reference("the ministry"), DAY),
                        new OfficeRetired(DIVISION, OFFICE, DAY),
                        new PortfolioImported(DIVISION, SUBJECT, DAY),
                        new PortfolioImportStarted(DIVISION, SUBJECT, DAY),
                        new SigningKeyRegistered(DIVISION, "key", "public", DAY),
                        new SigningKeyRevoked(DIVISION, "key", DAY),
                        new TextRedacted(DIVISION, reference("a name"), DAY, null, null));
        assertThat(unneeded).allSatisfy(message -> assertThat(Facts.of(message)).isEmpty());
        assertThat(MessageTypes.all().values())
                .filteredOn(type -> FactKind.of(type).isEmpty())
                .containsExactlyInAnyOrderElementsOf(
                        unneeded.stream()
                                .<Class<? extends FederationMessage>>map(
                                        FederationMessage::getClass)
                                .toList());
    }

    @Test
    void every_kind_is_found_by_its_message() {
        for (FactKind kind : FactKind.values()) {
            assertThat(FactKind.of(kind.message())).contains(kind);
        }
    }

    @Test
    void a_snapshot_that_is_open_has_all_that_will_come() {
        AsOf asOf = new AsOf(DAY, null);
        assertThat(Snapshot.open(asOf)).isEqualTo(new Snapshot(asOf, Long.MAX_VALUE));
    }
}
