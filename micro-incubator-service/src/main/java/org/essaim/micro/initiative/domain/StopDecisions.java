package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.ReinstateFunding;
import org.essaim.micro.initiative.domain.InitiativeCommand.SettleReinstatement;
import org.essaim.micro.initiative.domain.InitiativeCommand.StopFunding;
import org.essaim.micro.initiative.domain.StopEvent.Reinstated;
import org.essaim.micro.initiative.domain.StopEvent.ReinstatementSettled;
import org.essaim.micro.initiative.domain.StopEvent.Stopped;

/** Carries the centre's decisions out, never in doubt and never twice (R65-R67). */
final class StopDecisions {

    private StopDecisions() {}

    /** A second stop while one is in force changes nothing: it is judged again later (R67). */
    static Decision<InitiativeEvent, InitiativeRefusal> stop(
            StopFunding c, InitiativeAccount purse, Circumstances at) {
        if (purse.isStopped()) {
            return Decision.alreadyDone();
        }
        LocalDate today = at.today();
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(new Stopped(c.initiative(), c.entryId(), c.expenseId(), c.dueOn(), today));
        for (Grant grant : purse.grants().oldestFirst()) {
            ReleaseCause cause = grant.isOverOn(today) ? ReleaseCause.TERM : ReleaseCause.STOPPED;
            EndDecisions.release(c.initiative(), grant, cause, today).ifPresent(events::add);
        }
        return Decision.acceptAll(events);
    }

    /** An ended initiative gets nothing back: closing would have released it all the same (R29). */
    static Decision<InitiativeEvent, InitiativeRefusal> reinstateEnded(
            ReinstateFunding c, InitiativeAccount purse, Circumstances at) {
        return reinstate(c, purse, at, List.of());
    }

    /**
     * Lifts the refusal. Grants whose term has passed meanwhile are not asked back: they would be
     * released again at once (R29).
     */
    static Decision<InitiativeEvent, InitiativeRefusal> reinstate(
            ReinstateFunding c, InitiativeAccount purse, Circumstances at) {
        return reinstate(c, purse, at, purse.grants().stoppedAndServing(at.today()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> reinstate(
            ReinstateFunding c, InitiativeAccount purse, Circumstances at, List<Share> wanted) {
        boolean inForce =
                purse.funding() instanceof Funding.Stopped(var stopId, _)
                        && stopId.equals(c.stopId());
        if (!inForce) {
            return Decision.alreadyDone();
        }
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(
                new Reinstated(
                        c.initiative(), c.stopId(), c.reason(), c.because(), wanted, at.today()));
        if (wanted.isEmpty()) {
            events.add(
                    new ReinstatementSettled(
                            c.initiative(), c.stopId(), List.of(), Amount.NOTHING));
        }
        return Decision.acceptAll(events);
    }

    static Decision<InitiativeEvent, InitiativeRefusal> settle(
            SettleReinstatement c, InitiativeAccount purse) {
        if (purse.funding() instanceof Funding.Reinstating(var stopId, var wanted)
                && stopId.equals(c.stopId())) {
            Amount shortfall = Share.sum(wanted).minus(Share.sum(c.given()));
            return Decision.accept(
                    new ReinstatementSettled(c.initiative(), stopId, c.given(), shortfall));
        }
        return Decision.alreadyDone();
    }
}
