package org.essaim.reporting;

import static org.essaim.reporting.WrittenFederation.ARCHIVES;
import static org.essaim.reporting.WrittenFederation.HURTS;
import static org.essaim.reporting.WrittenFederation.LATE_BUS;
import static org.essaim.reporting.WrittenFederation.SAME_BUS;
import static org.essaim.reporting.WrittenFederation.START;
import static org.essaim.reporting.WrittenFederation.WAITING;
import static org.essaim.reporting.WrittenFederation.ZONES;
import static org.essaim.reporting.WrittenFederation.day;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReopened;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;

/** What hurts there: one irritant that many feel, and one that was reported twice and resolved. */
record WrittenIrritants(WrittenFederation federation) {

    private static final String BUS = "La navette est en retard";

    void publish() {
        reported(
                ARCHIVES, WAITING, IrritantCategory.WAITING, Recurrence.WEEKLY, HURTS, "la mairie");
        federation.own(day(1), new IrritantCorroborated(ARCHIVES, WAITING, 3));
        federation.own(day(3), new IrritantCorroborated(ARCHIVES, WAITING, 6));
        reported(ZONES, LATE_BUS, IrritantCategory.ERROR, Recurrence.DAILY, BUS, "le dépôt");
        reported(
                ZONES, SAME_BUS, IrritantCategory.WASTE, Recurrence.DAILY, "Bus manqué", "l’arrêt");
        federation.own(day(1), new IrritantMerged(ZONES, SAME_BUS, LATE_BUS, day(1)));
        federation.own(day(1), new IrritantCorroborated(ZONES, LATE_BUS, 1));
        federation.own(day(2), new IrritantResolved(ZONES, LATE_BUS, day(2)));
        federation.own(day(4), new IrritantReopened(ZONES, LATE_BUS, 2, day(4)));
        federation.own(day(6), new IrritantResolved(ZONES, LATE_BUS, day(6)));
    }

    private void reported(
            DivisionId division,
            UUID irritant,
            IrritantCategory category,
            Recurrence recurrence,
            String hurts,
            String zone) {
        federation.own(
                START,
                new IrritantReported(
                        division,
                        irritant,
                        category,
                        recurrence,
                        federation.written(division, hurts),
                        federation.written(division, zone),
                        List.of(),
                        START,
                        null));
    }
}
