package org.essaim.micro.initiative.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.GrantShare;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.runtime.command.SameTransaction;
import org.springframework.core.annotation.Order;

/**
 * What an initiative is granted comes from the envelope, and what it no longer needs goes back. If
 * the envelope refuses, nothing of it happened (R11, R12).
 */
@SameTransaction
@Order(0)
public class WhenFundingChangesThenMoveEnvelope {

    /** Members of an imported line that say how much was granted, when, and for how long. */
    private static final Set<String> OF_A_GRANT =
            Set.of("on", "paidOn", "euros", "halfDays", "months");

    private final CommandGateway commands;
    private final DivisionId division;

    WhenFundingChangesThenMoveEnvelope(CommandGateway commands, DivisionId division) {
        this.commands = commands;
        this.division = division;
    }

    /** A launch is paid at once from what the envelope has, and waits for nobody (R20, R22). */
    public void on(LifecycleEvent.Launched e) {
        List<EnvelopeEvent> granted =
                commands.sendAndWait(
                        new EnvelopeCommand.GrantFirstRound(
                                e.division(),
                                e.initiative(),
                                e.grantId(),
                                e.launchedOn(),
                                e.flags(),
                                e.stated() == null ? null : e.stated().amount(),
                                e.stated() == null ? null : e.stated().months(),
                                e.madeUp().stream().filter(OF_A_GRANT::contains).toList()));
        for (EnvelopeEvent event : granted) {
            if (event instanceof EnvelopeEvent.Granted grant) {
                commands.sendAndWait(
                        new FundingCommand.OpenFirstRound(
                                Entry.none(grant.initiative()),
                                grant.grantId(),
                                grant.amount(),
                                grant.grantedOn(),
                                grant.term()));
            }
        }
    }

    /**
     * What a first round lacks is given as far as there is money, and refused without any (R22).
     */
    public void on(FundingEvent.TopUpRequested e) {
        List<EnvelopeEvent> granted =
                commands.sendAndWait(
                        new EnvelopeCommand.TopUpFirstRound(
                                division,
                                e.initiative(),
                                e.grantId(),
                                e.missing(),
                                e.requestedOn(),
                                e.term()));
        for (EnvelopeEvent event : granted) {
            if (event instanceof EnvelopeEvent.Granted grant) {
                commands.sendAndWait(
                        new FundingCommand.TopUpFirstRound(
                                Entry.of(grant.initiative(), grant.grantId()),
                                grant.amount(),
                                grant.grantedOn(),
                                grant.term()));
            }
        }
    }

    /** A later round is paid wholly by the envelope, or refused (R32). */
    public void on(FundingEvent.RoundFunded e) {
        commands.sendAndWait(
                new EnvelopeCommand.GrantRound(
                        division,
                        e.initiative(),
                        e.grantId(),
                        e.round(),
                        e.kind(),
                        e.amount(),
                        e.decidedOn(),
                        e.term(),
                        e.flags(),
                        e.madeUp()));
    }

    /** What a grant held unspent can be granted to another initiative from now on (R29, R65). */
    public void on(FundingEvent.GrantReleased e) {
        commands.sendAndWait(
                new EnvelopeCommand.Release(
                        division,
                        e.initiative(),
                        new GrantShare(e.grantId(), e.amount()),
                        e.cause(),
                        e.releasedOn()));
    }

    /** A late expense takes its part from the envelope again, or is refused with it (R65, R11). */
    public void on(FundingEvent.GrantReopened e) {
        commands.sendAndWait(
                new EnvelopeCommand.Reopen(
                        division,
                        e.initiative(),
                        new GrantShare(e.grantId(), e.amount()),
                        e.reopenedOn()));
    }

    /**
     * A reinstated initiative gets back what the envelope still has, the oldest grant first (R67).
     */
    public void on(FundingEvent.Reinstated e) {
        if (e.wanted().isEmpty()) {
            return;
        }
        List<EnvelopeEvent> reopened =
                commands.sendAndWait(
                        new EnvelopeCommand.ReopenUpTo(
                                division, e.initiative(), e.wanted(), e.reinstatedOn()));
        List<GrantShare> given = new ArrayList<>();
        for (EnvelopeEvent event : reopened) {
            if (event instanceof EnvelopeEvent.Reopened share) {
                given.add(new GrantShare(share.grantId(), share.amount()));
            }
        }
        commands.sendAndWait(
                new SpendingCommand.SettleReinstatement(
                        Entry.none(e.initiative()), e.stopId(), given));
    }
}
