package org.essaim.micro.portfolio.automation;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.portfolio.DivisionFact;

/** Turns each fact of a portfolio into the command that a live request would send, with its day. */
public final class FactsToCommands {

    private final DivisionId division;

    public FactsToCommands(DivisionId division) {
        this.division = division;
    }

    /**
     * @param lineKey the ids of grants, expenses and evidence derive from it
     */
    public InitiativeCommand command(DivisionFact fact, String lineKey) {
        Provenance how = Provenance.imported(fact.madeUp());
        return switch (fact) {
            case DivisionFact.InitiativeLaunched f -> launch(f, lineKey, how);
            case DivisionFact.RoundFunded f -> fund(f, lineKey, how);
            case DivisionFact.ExpenseRecorded f -> spend(f, lineKey, how);
            case DivisionFact.UsageMeasured f -> use(f, lineKey, how);
            case DivisionFact.StageEntered f -> enter(f, lineKey, how);
            case DivisionFact.InitiativeIntegrated f -> integrate(f, lineKey, how);
            case DivisionFact.InitiativeClosed f -> close(f, lineKey, how);
        };
    }

    private InitiativeCommand launch(
            DivisionFact.InitiativeLaunched f, String lineKey, Provenance how) {
        return new LifecycleCommand.Launch(
                f.initiative(),
                id("grant", lineKey),
                division,
                null,
                null,
                WrittenText.of(f.title()),
                f.kind(),
                null,
                null,
                null,
                f.on(),
                null,
                how);
    }

    private InitiativeCommand fund(DivisionFact.RoundFunded f, String lineKey, Provenance how) {
        return new FundingCommand.FundRound(
                f.initiative(),
                id("grant", lineKey),
                f.construction() ? RoundKind.CONSTRUCTION : RoundKind.LATER,
                f.amount(),
                f.months(),
                f.on(),
                how);
    }

    private InitiativeCommand spend(
            DivisionFact.ExpenseRecorded f, String lineKey, Provenance how) {
        return new SpendingCommand.RecordExpense(
                f.initiative(),
                id("expense", lineKey),
                f.amount(),
                WrittenText.of(f.label()),
                Purpose.PRODUCT,
                f.on(),
                null,
                how);
    }

    private InitiativeCommand use(DivisionFact.UsageMeasured f, String lineKey, Provenance how) {
        return new EvidenceCommand.RecordUsage(
                f.initiative(),
                id("evidence", lineKey),
                f.on(),
                f.users(),
                f.level(),
                f.delight().orElse(null),
                f.seenAt().map(WrittenText::of).orElse(null),
                null,
                false,
                how);
    }

    private InitiativeCommand enter(DivisionFact.StageEntered f, String lineKey, Provenance how) {
        return new LifecycleCommand.EnterStage(
                f.initiative(), id("stage", lineKey), f.stage(), false, false, f.on(), null, how);
    }

    private InitiativeCommand integrate(
            DivisionFact.InitiativeIntegrated f, String lineKey, Provenance how) {
        return new LifecycleCommand.Integrate(
                f.initiative(),
                id("integration", lineKey),
                WrittenText.of(f.into()),
                null,
                f.on(),
                null,
                how);
    }

    private InitiativeCommand close(
            DivisionFact.InitiativeClosed f, String lineKey, Provenance how) {
        return new LifecycleCommand.Close(
                f.initiative(),
                id("closing", lineKey),
                WrittenText.of(f.tried()),
                WrittenText.of(f.learnt()),
                f.on(),
                null,
                how);
    }

    private UUID id(String kind, String lineKey) {
        return NamedUuid.of(kind, division.value(), lineKey);
    }
}
