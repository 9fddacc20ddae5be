package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.FundingEvent.Reinstated;
import org.essaim.micro.initiative.domain.FundingEvent.ReinstatementSettled;
import org.essaim.micro.initiative.domain.FundingEvent.Stopped;
import org.essaim.micro.initiative.domain.SpendingCommand.ReinstateFunding;
import org.essaim.micro.initiative.domain.SpendingCommand.SettleReinstatement;
import org.essaim.micro.initiative.domain.SpendingCommand.StopFunding;

/** Applies what the centre decided about the funding, each decision once (R65-R67). */
final class StopDecisions {

    private StopDecisions() {}

    /** A second stop while one is in force changes nothing: the centre reviews it later (R67). */
    static Decision<InitiativeEvent, InitiativeRefusal> stop(
            StopFunding c, InitiativeAccount account, Circumstances at) {
        if (account.isStopped()) {
            return Decision.alreadyDone();
        }
        LocalDate today = at.today();
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(new Stopped(c.initiative(), c.entryId(), c.expenseId(), c.dueOn(), today));
        for (Grant grant : account.grants().oldestFirst()) {
            ReleaseCause cause =
                    grant.hasEndedBefore(today) ? ReleaseCause.TERM : ReleaseCause.STOPPED;
            grant.release(c.initiative(), cause, today).forEach(events::add);
        }
        return Decision.acceptAll(events);
    }

    /**
     * Lifts the stop.
     *
     * @param wanted not what an ended initiative had, nor grants whose term has passed meanwhile:
     *     they would be released again at once (R29)
     */
    static Decision<InitiativeEvent, InitiativeRefusal> reinstate(
            ReinstateFunding c,
            InitiativeAccount account,
            Circumstances at,
            List<GrantShare> wanted) {
        boolean inForce =
                account.status() instanceof FundingStatus.Stopped(var stopId, _)
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
            SettleReinstatement c, InitiativeAccount account) {
        if (account.status() instanceof FundingStatus.Reinstating(var stopId, var wanted)
                && stopId.equals(c.stopId())) {
            Amount shortfall = GrantShare.sum(wanted).minus(GrantShare.sum(c.given()));
            return Decision.accept(
                    new ReinstatementSettled(c.initiative(), stopId, c.given(), shortfall));
        }
        return Decision.alreadyDone();
    }
}
