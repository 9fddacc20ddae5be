package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.micro.initiative.domain.CorrectionEvent;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.ReceiptEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.portfolio.Exported;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;

/** What a portfolio file says of each thing that happens to an initiative. */
final class InitiativeLines {

    private InitiativeLines() {}

    static Exported<InitiativePast> of(InitiativeEvent event) {
        return switch (event) {
            case LifecycleEvent e -> lifecycle(e);
            case FundingEvent e -> funding(e);
            case EvidenceEvent e -> evidence(e);
            case CorrectionEvent.TextCorrected _, CorrectionEvent.LabelCorrected _ ->
                    Exported.nothing(Exported.Why.PART_OF_A_LINE);
            case CorrectionEvent.AddressSet _,
                    ReceiptEvent _,
                    DemoEvent.DemoPlanned _,
                    DemoEvent.DemoCancelled _ ->
                    Exported.nothing(Exported.Why.NO_FACT);
            case TeamEvent _ -> Exported.nothing(Exported.Why.PEOPLE);
            case DemoEvent.DemoMissed _ -> Exported.nothing(Exported.Why.FOLLOWS);
            case DemoEvent.DemoOpened _,
                    DemoEvent.DemoAttended _,
                    DemoEvent.GuestsCounted _,
                    DemoEvent.DemoHeld _,
                    DemoEvent.MoodLeft _,
                    DemoEvent.ProductDecisionOpened _,
                    DemoEvent.ProductVoteCast _,
                    DemoEvent.ProductDecided _ ->
                    Exported.nothing(Exported.Why.PEOPLE);
        };
    }

    private static Exported<InitiativePast> lifecycle(LifecycleEvent event) {
        return switch (event) {
            case LifecycleEvent.Launched e ->
                    line(
                            InitiativeFact.InitiativeLaunched.class,
                            e.launchedOn(),
                            past -> past.launched(e));
            case LifecycleEvent.StageEntered e ->
                    last(InitiativeFact.StageEntered.class, e.enteredOn(), past -> past.entered(e));
            case LifecycleEvent.Paused e ->
                    last(
                            InitiativeFact.InitiativePaused.class,
                            e.pausedOn(),
                            past -> past.paused(e));
            case LifecycleEvent.Revived e ->
                    last(
                            InitiativeFact.InitiativeRevived.class,
                            e.revivedOn(),
                            past -> past.revived(e));
            case LifecycleEvent.Integrated e ->
                    last(
                            InitiativeFact.InitiativeIntegrated.class,
                            e.integratedOn(),
                            past -> past.integrated(e));
            case LifecycleEvent.Closed e ->
                    last(
                            InitiativeFact.InitiativeClosed.class,
                            e.closedOn(),
                            past -> past.closed(e));
            case LifecycleEvent.ChecklistAnswered _,
                    LifecycleEvent.IntegrationOffered _,
                    LifecycleEvent.ObstacleMet _,
                    LifecycleEvent.DerogationUsed _ ->
                    Exported.nothing(Exported.Why.NO_FACT);
        };
    }

    private static Exported<InitiativePast> funding(FundingEvent event) {
        return switch (event) {
            case FundingEvent.FirstRoundToppedUp e ->
                    line(
                            InitiativeFact.FirstRoundToppedUp.class,
                            e.grantedOn(),
                            past -> past.toppedUp(e));
            case FundingEvent.RoundFunded e ->
                    line(InitiativeFact.RoundFunded.class, e.decidedOn(), past -> past.funded(e));
            case FundingEvent.Spent e ->
                    new Exported.Line<>(
                            InitiativeFact.ExpenseRecorded.class,
                            e.spentOn(),
                            false,
                            past -> past.spent(e));
            case FundingEvent.FirstRoundOpened _ -> Exported.nothing(Exported.Why.PART_OF_A_LINE);
            case FundingEvent.ExpenseReversed _ -> Exported.nothing(Exported.Why.UNDOES);
            case FundingEvent.WarningSeen _ -> Exported.nothing(Exported.Why.PEOPLE);
            case FundingEvent.TopUpRequested _,
                    FundingEvent.GrantReleased _,
                    FundingEvent.GrantReopened _,
                    FundingEvent.Stopped _,
                    FundingEvent.Reinstated _,
                    FundingEvent.ReinstatementSettled _,
                    FundingEvent.Flagged _ ->
                    Exported.nothing(Exported.Why.FOLLOWS);
        };
    }

    private static Exported<InitiativePast> evidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.UsageMeasured e ->
                    new Exported.Line<>(
                            InitiativeFact.UsageMeasured.class,
                            e.measuredOn(),
                            false,
                            past -> past.measured(e));
            case EvidenceEvent.UsageConfirmed e ->
                    new Exported.Line<>(
                            InitiativeFact.UsageMeasured.class,
                            e.measuredOn(),
                            false,
                            past -> past.confirmed(e));
            case EvidenceEvent.UsageWithdrawn _ -> Exported.nothing(Exported.Why.UNDOES);
            case EvidenceEvent.MeasuringKeyIssued _, EvidenceEvent.MeasuringKeyRevoked _ ->
                    Exported.nothing(Exported.Why.INSTALLATION);
        };
    }

    private static Exported<InitiativePast> line(
            Class<? extends PortfolioFact> fact,
            LocalDate on,
            Function<InitiativePast, PortfolioFact> write) {
        return new Exported.Line<>(fact, on, false, write.andThen(Optional::of));
    }

    /** Asks for what came before it, whatever day it bears: the import has to have seen that. */
    private static Exported<InitiativePast> last(
            Class<? extends PortfolioFact> fact,
            LocalDate on,
            Function<InitiativePast, PortfolioFact> write) {
        return new Exported.Line<>(fact, on, true, write.andThen(Optional::of));
    }
}
