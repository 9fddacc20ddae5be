package org.essaim.reporting;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BoardOutcome;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Recurrence;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.contract.message.v1.DerogationGranted;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Texts;

/** The real portfolio with what it lacks: adoptions, a reversal, a reinstatement, an owner. */
final class ShownFederation {

    static final String OWNER = "p-7f3a91";

    private static final LocalDate LAST = LocalDate.of(2022, 1, 1);

    private final List<PublishedPortfolio.Published> published = new ArrayList<>();

    static List<PublishedPortfolio.Published> published() {
        ShownFederation shown = new ShownFederation();
        shown.published.addAll(PublishedPortfolio.of(ExpectedPortfolio.file(), LAST));
        ExpectedPortfolio expected = ExpectedPortfolio.asOf("2022-01-01");
        CentreDecisions centre = new CentreDecisions(shown.published, 12);
        shown.published.addAll(centre.published(expected.stops(), expected.cases(), LAST));
        shown.reinstate();
        shown.control();
        shown.waive();
        shown.board(new InitiativeId(expected.cases().getFirst()));
        List<DivisionId> adopters =
                List.of("anct", "mtes", "francetravail", "sgmas").stream()
                        .map(DivisionId::new)
                        .toList();
        for (int i = 0; i < adopters.size(); i++) {
            shown.adopt(i, new InitiativeId(expected.cases().get(i / 2)), adopters.get(i));
        }
        return shown.published;
    }

    private void adopt(int number, InitiativeId origin, DivisionId division) {
        UUID proposal = new UUID(7, number);
        LocalDate on = LAST.minusDays(300 - 20L * number);
        InitiativeId copy = new InitiativeId(origin.value() + "@" + division.value());
        publish(
                DivisionStream.CENTRE,
                on,
                new GeneralizationProposed(
                        division,
                        proposal,
                        new UUID(8, number),
                        origin,
                        home(origin),
                        new UUID(9, number),
                        on,
                        null,
                        null));
        String stream = DivisionStream.of(division);
        publish(
                stream,
                on,
                new InitiativeLaunched(
                        division,
                        copy,
                        reference("An adoption"),
                        Kind.IMPROVEMENT,
                        new PersonId(OWNER),
                        on,
                        origin.value(),
                        List.of(),
                        List.of(),
                        null,
                        null));
        publish(stream, on, new GeneralizationAccepted(division, proposal, origin, copy, on));
        spendAndUse(stream, division, copy, number, on.plusDays(20));
    }

    private void spendAndUse(
            String stream, DivisionId division, InitiativeId copy, int number, LocalDate on) {
        UUID expense = new UUID(10, number);
        Amount amount = Amount.of(300_00 + 100L * number, 3);
        publish(stream, on, SampleMessages.spent(division, copy, expense, amount, on));
        if (number == 0) {
            publish(
                    stream,
                    on.plusDays(1),
                    new InitiativeExpenseReversed(
                            division, copy, expense, amount, reference("twice"), on.plusDays(1)));
        }
        publish(
                stream,
                on.plusDays(9),
                SampleMessages.measured(
                        division,
                        copy,
                        new UUID(11, number),
                        on.plusDays(9),
                        2 + 9 * number,
                        EvidenceLevel.MEASURED));
    }

    private void board(InitiativeId initiative) {
        DivisionId home = home(initiative);
        String centre = DivisionStream.CENTRE;
        UUID opened = NamedUuid.of("case", initiative.value());
        LocalDate review = LAST.plusMonths(6);
        publish(
                centre,
                LAST,
                SampleMessages.decided(
                        home,
                        initiative,
                        opened,
                        new UUID(14, 2),
                        BoardOutcome.NOT_YET,
                        LAST,
                        review));
        publish(
                centre,
                LAST,
                new GeneralizationCredited(
                        home,
                        initiative,
                        opened,
                        new DivisionId("anct"),
                        new InitiativeId(initiative.value() + "@anct"),
                        LAST));
        publish(centre, LAST, sample());
        DivisionId dinum = new DivisionId("dinum");
        publish(DivisionStream.of(dinum), LAST, new VolunteersCounted(dinum, 14, 6, LAST, 5, 2));
    }

    /** Where it was launched. */
    private DivisionId home(InitiativeId initiative) {
        return PublishedMessages.of(published).each(InitiativeLaunched.class).stream()
                .filter(each -> each.initiative().equals(initiative))
                .findFirst()
                .orElseThrow()
                .division();
    }

    private static ControlSampleDrawn sample() {
        List<UUID> drawn = List.of(new UUID(15, 1), new UUID(15, 2));
        String fingerprint = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        LocalDate from = LAST.minusYears(1);
        return new ControlSampleDrawn(
                null, new UUID(15, 9), 4711, from, LAST, 9, 7, fingerprint, drawn, LAST);
    }

    private void control() {
        DivisionId division = new DivisionId("anct");
        InitiativeId initiative = new InitiativeId("control");
        UUID upheld = new UUID(13, 1);
        UUID open = new UUID(13, 2);
        UUID expense = new UUID(13, 3);
        String stream = DivisionStream.CENTRE;
        publish(stream, LAST, opened(division, initiative, upheld, expense, null));
        publish(stream, LAST, opened(division, initiative, open, null, new UUID(13, 4)));
        publish(
                stream,
                LAST,
                new ControlFindingClosed(
                        division, initiative, upheld, expense, null, FindingOutcome.UPHELD, LAST));
    }

    private static ControlFindingOpened opened(
            DivisionId division,
            InitiativeId initiative,
            UUID finding,
            UUID expense,
            UUID evidence) {
        return new ControlFindingOpened(
                division,
                initiative,
                finding,
                expense,
                evidence,
                FindingGround.UNPROVEN,
                LAST,
                null);
    }

    private void report(DivisionId division) {
        publish(
                DivisionStream.of(division),
                LAST,
                SampleMessages.reported(
                        division,
                        new UUID(17, 1),
                        IrritantCategory.WAITING,
                        Recurrence.DAILY,
                        LAST));
    }

    private void waive() {
        DivisionId division = new DivisionId("anct");
        report(division);
        publish(
                DivisionStream.of(division),
                LAST,
                new DerogationGranted(
                        division,
                        new UUID(16, 1),
                        Texts.reference("three quotes"),
                        "FR/IDF/75",
                        LAST,
                        LAST.plusMonths(12),
                        LAST));
    }

    private void reinstate() {
        FundingStopped stopped =
                PublishedMessages.of(published).each(FundingStopped.class).getFirst();
        publish(
                DivisionStream.CENTRE,
                LAST,
                new FundingReinstated(
                        stopped.division(),
                        stopped.initiative(),
                        stopped.stopId(),
                        ReinstatementReason.EVIDENCE,
                        new UUID(12, 1),
                        1,
                        BusinessDay.startOf(LAST)));
    }

    private void publish(String stream, LocalDate on, FederationMessage message) {
        published.add(new PublishedPortfolio.Published(stream, message, on));
    }
}
