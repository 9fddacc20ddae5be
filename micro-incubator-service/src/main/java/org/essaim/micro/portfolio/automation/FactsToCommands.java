package org.essaim.micro.portfolio.automation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.micro.initiative.domain.StatedRound;
import org.essaim.micro.round.domain.PastBallot;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.Team;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.InitiativeFact;

/** Turns each fact of a portfolio into the command that a live request would send, with its day. */
public final class FactsToCommands {

    private final DivisionId division;

    public FactsToCommands(DivisionId division) {
        this.division = division;
    }

    /**
     * @param lineKey the ids of grants, expenses and evidence derive from it
     */
    public Command command(DivisionFact fact, String lineKey) {
        return switch (fact) {
            case InitiativeFact.InitiativeLaunched f -> launch(f, entry("grant", f, lineKey));
            case InitiativeFact.FirstRoundToppedUp f -> topUp(f, entry("grant", f, lineKey));
            case InitiativeFact.RoundFunded f -> fund(f, entry("grant", f, lineKey));
            case BallotEnded f -> vote(f, lineKey);
            case DivisionFact.EnvelopeWithdrawn f -> giveBack(f);
            case InitiativeFact.ExpenseRecorded f -> spend(f, entry("expense", f, lineKey));
            case InitiativeFact.UsageMeasured f -> use(f, entry("evidence", f, lineKey));
            case InitiativeFact.StageEntered f -> enter(f, entry("stage", f, lineKey));
            case InitiativeFact.InitiativePaused f -> pause(f, entry("pause", f, lineKey));
            case InitiativeFact.InitiativeRevived f -> revive(f, entry("revival", f, lineKey));
            case InitiativeFact.InitiativeIntegrated f ->
                    integrate(f, entry("integration", f, lineKey));
            case InitiativeFact.InitiativeClosed f -> close(f, entry("closing", f, lineKey));
        };
    }

    private InitiativeCommand launch(InitiativeFact.InitiativeLaunched f, Entry entry) {
        return new LifecycleCommand.Launch(
                entry,
                division,
                null,
                WrittenText.of(f.title()),
                f.kind(),
                f.irritant().map(WrittenText::of).orElse(null),
                f.trial().map(WrittenText::of).orElse(null),
                null,
                f.on(),
                f.origin().map(InitiativeId::value).orElse(null),
                f.firstRound()
                        .map(amount -> new StatedRound(amount, f.months().orElseThrow()))
                        .orElse(null),
                f.paidOn().orElse(null));
    }

    private InitiativeCommand topUp(InitiativeFact.FirstRoundToppedUp f, Entry entry) {
        return new FundingCommand.StateTopUp(entry, f.amount(), f.on());
    }

    private InitiativeCommand fund(InitiativeFact.RoundFunded f, Entry entry) {
        return new FundingCommand.FundRound(
                entry,
                f.construction() ? RoundKind.CONSTRUCTION : RoundKind.LATER,
                f.amount(),
                f.months(),
                f.on());
    }

    private Command vote(BallotEnded f, String lineKey) {
        Plan plan =
                new Plan(
                        f.construction() ? RoundKind.CONSTRUCTION : RoundKind.LATER,
                        f.amount(),
                        f.months(),
                        new Team(List.of()),
                        null,
                        Set.of(),
                        null);
        return new RoundCommand.Import(
                NamedUuid.of("round", division.value(), lineKey),
                f.initiative(),
                WrittenText.of(f.pilotUsers()),
                new PastBallot(
                        plan,
                        f.askedOn(),
                        f.lastDay(),
                        f.on(),
                        f.cancelledBy().orElse(null),
                        f.yes().orElse(null),
                        f.no().orElse(null),
                        f.operational(),
                        f.managers()),
                f.madeUp());
    }

    private Command giveBack(DivisionFact.EnvelopeWithdrawn f) {
        return new EnvelopeCommand.ImportWithdrawal(
                division, f.withdrawal(), f.year(), f.amount(), f.on());
    }

    private InitiativeCommand spend(InitiativeFact.ExpenseRecorded f, Entry entry) {
        return SpendingCommand.RecordExpense.forProduct(
                entry, f.amount(), WrittenText.of(f.label()), f.on());
    }

    private InitiativeCommand use(InitiativeFact.UsageMeasured f, Entry entry) {
        return new EvidenceCommand.RecordUsage(
                entry,
                f.on(),
                f.users(),
                f.level(),
                f.delight().orElse(null),
                f.seenAt().map(WrittenText::of).orElse(null),
                false);
    }

    private InitiativeCommand enter(InitiativeFact.StageEntered f, Entry entry) {
        return new LifecycleCommand.EnterStage(entry, f.stage(), f.on());
    }

    private InitiativeCommand pause(InitiativeFact.InitiativePaused f, Entry entry) {
        return new LifecycleCommand.Pause(entry, WrittenText.of(f.reason()), f.on());
    }

    private InitiativeCommand revive(InitiativeFact.InitiativeRevived f, Entry entry) {
        return new LifecycleCommand.Revive(
                entry, WrittenText.of(f.note()), f.stage().orElse(null), f.on());
    }

    private InitiativeCommand integrate(InitiativeFact.InitiativeIntegrated f, Entry entry) {
        return new LifecycleCommand.Integrate(entry, WrittenText.of(f.into()), f.on());
    }

    private InitiativeCommand close(InitiativeFact.InitiativeClosed f, Entry entry) {
        return new LifecycleCommand.Close(
                entry, WrittenText.of(f.tried()), WrittenText.of(f.learnt()), f.on());
    }

    private Entry entry(String kind, InitiativeFact fact, String lineKey) {
        UUID id = NamedUuid.of(kind, division.value(), lineKey);
        return new Entry(fact.initiative(), id, null, Provenance.imported(fact.madeUp()));
    }
}
