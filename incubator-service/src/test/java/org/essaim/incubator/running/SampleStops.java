package org.essaim.incubator.running;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.PostgresServer;

/** A centre on 1 June 2025 with a stop of every kind, decided or to come. */
final class SampleStops {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 2);
    private static final LocalDate WITHDRAWN = LocalDate.of(2025, 4, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    static final DivisionId LITTORAL = new DivisionId("prefecture-du-littoral");
    static final InitiativeMessages COMING = InitiativeMessages.of(ANCT, "guichet");
    static final InitiativeMessages STOPPED = InitiativeMessages.of(ANCT, "bulletins");
    static final InitiativeMessages BACK = InitiativeMessages.of(ANCT, "rendez-vous");
    static final InitiativeMessages DISPUTED = InitiativeMessages.of(ANCT, "abri");
    static final InitiativeMessages SILENT = InitiativeMessages.of(LITTORAL, "bornes");

    private SampleStops() {}

    /**
     * @param settings beside those of every test
     */
    static RunningCentre centre(String... settings) {
        RunningCentre centre =
                RunningCentre.at(
                        Instant.parse("2025-06-01T10:00:00Z"),
                        PostgresServer.migratedDatabase(),
                        settings);
        centre.with(ANCT).with(LITTORAL);
        discloseTitles(centre);
        publishAll(centre);
        fallSilent(centre);
        centre.receivesWatermark(ANCT, BusinessDay.startOf(LocalDate.of(2025, 6, 1)));
        centre.caughtUp();
        applyAStop(centre);
        centre.caughtUp();
        applyAReinstatement(centre);
        centre.caughtUp();
        return centre;
    }

    private static void discloseTitles(RunningCentre centre) {
        titled(centre, COMING, "Interprète au guichet");
        titled(centre, STOPPED, "Bulletins sans papier");
        titled(centre, BACK, "Prise de rendez-vous");
        titled(centre, DISPUTED, "Abri à vélos");
        titled(centre, SILENT, "Bornes d’accueil");
    }

    private static void publishAll(RunningCentre centre) {
        publish(centre, COMING, LocalDate.of(2024, 7, 10));
        publish(
                centre,
                STOPPED,
                SPENT,
                STOPPED.spent("two", SPENT.plusDays(5)),
                STOPPED.used(STOPPED.id("word"), SPENT.plusDays(9), 12, EvidenceLevel.DECLARED),
                STOPPED.used(DUE, 4));
        publish(centre, BACK, SPENT);
        publish(
                centre,
                DISPUTED,
                SPENT,
                DISPUTED.used(SPENT.plusDays(40), 6),
                DISPUTED.withdrawn(SPENT.plusDays(40), WITHDRAWN));
        publish(centre, SILENT, SPENT);
    }

    /** For a month its stream can be read, and nothing comes (R64). */
    private static void fallSilent(RunningCentre centre) {
        for (int day = 0; day < 31; day++) {
            centre.jdbc()
                    .sql("insert into reachable_day values (?, ?)")
                    .params(DivisionStream.of(LITTORAL), DUE.plusDays(day))
                    .update();
        }
    }

    /** Late evidence of another initiative arrives with it, which takes that one's stop back. */
    private static void applyAStop(RunningCentre centre) {
        centre.receives(
                ANCT,
                new FundingStopApplied(
                        ANCT,
                        STOPPED.initiative(),
                        UUID.fromString(stopOf(centre, STOPPED)),
                        LocalDate.of(2025, 6, 1),
                        Instant.parse("2025-06-01T10:00:42Z")),
                BACK.used(SPENT.plusDays(20), 3));
    }

    private static void applyAReinstatement(RunningCentre centre) {
        centre.receives(
                ANCT,
                new FundingReinstatementApplied(
                        ANCT,
                        BACK.initiative(),
                        UUID.fromString(stopOf(centre, BACK)),
                        Amount.of(20_00, 0),
                        Instant.parse("2025-06-01T10:05:00Z")));
    }

    private static void publish(
            RunningCentre centre,
            InitiativeMessages of,
            LocalDate spentOn,
            FederationMessage... more) {
        centre.receives(
                of.division(), of.launched(spentOn), of.granted(spentOn), of.spent("one", spentOn));
        centre.receives(of.division(), more);
    }

    /** Its title is disclosed as if that had been written. */
    static void titled(RunningCentre centre, InitiativeMessages of, String title) {
        centre.jdbc()
                .sql(
                        """
                        insert into free_text (stream, digest, salt, text)
                        values (?, ?, repeat('0', 32), ?)
                        """)
                .params(DivisionStream.of(of.division()))
                .params(reference(of.initiative().value()).digest(), title)
                .update();
    }

    static String stopOf(RunningCentre centre, InitiativeMessages of) {
        return centre.list("/api/v1/stops?initiative=" + of.initiative())
                .get(0)
                .path("stopId")
                .asString();
    }
}
