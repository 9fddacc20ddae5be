package org.essaim.reporting;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BoardOutcome;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.DivisionMessage;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Texts;

/**
 * Three divisions that wrote what they tried: one is loved, one is adopted, two ended otherwise.
 */
record WrittenFederation(RunningReporting reporting) {

    static final DivisionId ARCHIVES = new DivisionId("archives");
    static final DivisionId SCHOOLS = new DivisionId("écoles-primaires");
    static final DivisionId ZONES = new DivisionId("zones");

    static final InitiativeId STALL = new InitiativeId("buvette");
    static final InitiativeId ADOPTED = new InitiativeId("buvette-des-écoles");
    static final InitiativeId CANTEEN = new InitiativeId("cantine");
    static final InitiativeId SHUTTLE = new InitiativeId("navette");

    static final String STALL_TITLE = "Ouvrir une buvette en un clic";
    static final String HURTS = "Trois semaines d’attente pour ouvrir la buvette d’une fête";
    static final String TRIAL = "Une page où l’on demande, et la réponse le soir même";
    static final String LEARNT = "L’été, l’œuvre des élèves ne suffit pas";

    static final UUID WAITING = new UUID(1, 1);
    static final UUID LATE_BUS = new UUID(1, 2);
    static final UUID SAME_BUS = new UUID(1, 3);
    static final UUID EXPENSE = new UUID(2, 1);
    static final UUID LOST = new UUID(2, 2);

    /** When it all began; what follows, so many months after it. */
    static final LocalDate START = LocalDate.of(2025, 1, 15);

    /** Published, and taken in. */
    static WrittenFederation published(RunningReporting reporting) {
        WrittenFederation federation = new WrittenFederation(reporting);
        for (DivisionId each : List.of(ZONES, SCHOOLS, ARCHIVES)) {
            federation.centre(
                    START,
                    new DivisionAdmitted(
                            each, 40, federation.written(each, "enquête"), null, START, null));
            federation.centre(
                    START,
                    new EnvelopeAllocated(
                            each,
                            UUID.randomUUID(),
                            2025,
                            Amount.of(9_000_00, 90),
                            START,
                            List.of()));
        }
        new WrittenIrritants(federation).publish();
        federation.stall();
        federation.adoption();
        federation.endings();
        reporting.settle();
        return federation;
    }

    private void stall() {
        launched(ARCHIVES, STALL, STALL_TITLE, Kind.PROTOTYPE, day(1), WAITING);
        granted(ARCHIVES, STALL, 1, day(1));
        spent(ARCHIVES, STALL, EXPENSE, "Papier et encre", day(2));
        used(ARCHIVES, STALL, 12, 7, EvidenceLevel.MEASURED, day(3));
        used(ARCHIVES, STALL, 34, 8, EvidenceLevel.CONFIRMED, day(4));
        used(ARCHIVES, STALL, 90, 9, EvidenceLevel.DECLARED, day(5));
        own(
                day(4),
                new InitiativeStageEntered(
                        ARCHIVES, STALL, Stage.IDEA, Stage.PILOT, day(4), List.of()));
        centre(
                day(5),
                SampleMessages.decided(
                        ARCHIVES,
                        STALL,
                        new UUID(3, 1),
                        new UUID(3, 2),
                        BoardOutcome.GENERALIZE,
                        day(5),
                        null));
    }

    private void adoption() {
        UUID proposal = new UUID(4, 1);
        centre(
                day(5),
                new GeneralizationProposed(
                        SCHOOLS,
                        proposal,
                        new UUID(3, 1),
                        STALL,
                        ARCHIVES,
                        new UUID(1, 9),
                        day(5),
                        null,
                        null));
        launched(SCHOOLS, ADOPTED, null, Kind.IMPROVEMENT, day(6), null);
        own(day(6), new GeneralizationAccepted(SCHOOLS, proposal, STALL, ADOPTED, day(6)));
        used(SCHOOLS, ADOPTED, 3, 9, EvidenceLevel.MEASURED, day(7));
    }

    private void endings() {
        launched(ZONES, CANTEEN, "La cantine sans queue", Kind.PROTOTYPE, day(1), null);
        own(
                day(8),
                new InitiativeClosed(
                        ZONES,
                        CANTEEN,
                        written(ZONES, "Un formulaire à l’accueil"),
                        written(ZONES, LEARNT),
                        day(8)));
        launched(ZONES, SHUTTLE, "Suivre la navette", Kind.PROTOTYPE, day(1), SAME_BUS);
        granted(ZONES, SHUTTLE, 2, day(1));
        spent(ZONES, SHUTTLE, LOST, "Balises", day(2));
        used(ZONES, SHUTTLE, 8, 5, EvidenceLevel.DECLARED, day(3));
        LocalDate useBy = BusinessDay.useBy(day(2));
        centre(
                useBy.plusDays(1),
                SampleMessages.stopped(
                        ZONES,
                        SHUTTLE,
                        new UUID(5, 1),
                        LOST,
                        day(2),
                        BusinessDay.startOf(useBy.plusDays(1))));
    }

    void launched(
            DivisionId division,
            InitiativeId initiative,
            String title,
            Kind kind,
            LocalDate on,
            UUID irritant) {
        FreeText named =
                title == null ? Texts.reference("never disclosed") : written(division, title);
        own(
                on,
                new InitiativeLaunched(
                        division,
                        initiative,
                        named,
                        kind,
                        null,
                        on,
                        null,
                        List.of(),
                        List.of(),
                        irritant,
                        initiative.equals(STALL) ? written(division, TRIAL) : null));
    }

    private void granted(DivisionId division, InitiativeId initiative, int grant, LocalDate on) {
        own(
                on,
                SampleMessages.granted(
                        division,
                        initiative,
                        new UUID(6, grant),
                        1,
                        RoundKind.FIRST,
                        Amount.of(500_00, 10),
                        on));
    }

    private void spent(
            DivisionId division,
            InitiativeId initiative,
            UUID expense,
            String label,
            LocalDate on) {
        own(
                on,
                new InitiativeSpent(
                        division,
                        initiative,
                        expense,
                        Amount.of(300_00, 4),
                        written(division, label),
                        on,
                        BusinessDay.useBy(on),
                        List.of(),
                        List.of()));
    }

    void used(
            DivisionId division,
            InitiativeId initiative,
            int users,
            int delight,
            EvidenceLevel level,
            LocalDate on) {
        own(
                on,
                new InitiativeUsageMeasured(
                        division,
                        initiative,
                        UUID.randomUUID(),
                        on,
                        users,
                        level,
                        delight,
                        null,
                        List.of(),
                        List.of()));
    }

    /** Published by a division, which wrote it as well. */
    FreeText written(DivisionId division, String text) {
        FreeText reference = Texts.reference(text);
        reporting.tell(DivisionStream.of(division), reference.digest(), text);
        return reference;
    }

    void redact(DivisionId division, String text) {
        reporting.redact(DivisionStream.of(division), Texts.reference(text).digest());
    }

    static LocalDate day(int months) {
        return START.plusMonths(months);
    }

    void own(LocalDate on, DivisionMessage message) {
        publish(DivisionStream.of(message.division()), on, message);
    }

    private void centre(LocalDate on, FederationMessage message) {
        publish(DivisionStream.CENTRE, on, message);
    }

    private void publish(String stream, LocalDate on, FederationMessage message) {
        reporting.receive(stream, message, BusinessDay.startOf(on));
    }
}
