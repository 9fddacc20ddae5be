package org.essaim.incubator.portfolio.read;

import module java.base;

import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.obstacle.domain.ObstacleEvent;
import org.essaim.incubator.office.domain.OfficeEvent;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.portfolio.domain.PortfolioEvent;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.text.domain.TextEvent;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.Exported;

/**
 * What a portfolio file says of every event that the centre stores: which divisions it admitted and
 * what it allocated. What is new in any of these features does not compile before it is said here
 * too.
 */
final class CentreLines {

    private CentreLines() {}

    /**
     * @throws IllegalArgumentException if the centre stores no such event
     */
    static Exported<CentrePast> of(Object event) {
        return switch (event) {
            case FederationEvent e -> federation(e);
            case AllocationEvent e -> allocation(e);
            case AgendaItemEvent e -> Exported.nothing(agenda(e));
            case BoardEvent e -> Exported.nothing(board(e));
            case ControlEvent e -> Exported.nothing(control(e));
            case SampleEvent e -> Exported.nothing(sample(e));
            case GeneralizationEvent e -> Exported.nothing(generalization(e));
            case ObstacleEvent e -> Exported.nothing(obstacle(e));
            case OfficeEvent e -> Exported.nothing(office(e));
            case PolicyEvent e -> Exported.nothing(policy(e));
            case PortfolioEvent e -> Exported.nothing(portfolio(e));
            case StoppingEvent e -> Exported.nothing(stopping(e));
            case TextEvent e -> Exported.nothing(text(e));
            default -> throw new IllegalArgumentException("no event of the centre: " + event);
        };
    }

    private static Exported<CentrePast> federation(FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted e ->
                    new Exported.Line<>(
                            CentreFact.DivisionAdmitted.class,
                            e.admittedOn(),
                            false,
                            past -> Optional.of(past.admitted(e)));
            case FederationEvent.UsedProductSeen _ -> Exported.nothing(Exported.Why.FOLLOWS);
            case FederationEvent.Named _,
                    FederationEvent.LanguageChosen _,
                    FederationEvent.CandidateRecorded _ ->
                    Exported.nothing(Exported.Why.NO_FACT);
            case FederationEvent.KeyRegistered _, FederationEvent.KeyRevoked _ ->
                    Exported.nothing(Exported.Why.INSTALLATION);
        };
    }

    /** What came back is reported by its division; a request without an answer is made again. */
    private static Exported<CentrePast> allocation(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.Allocated e ->
                    new Exported.Line<>(
                            CentreFact.EnvelopeAllocated.class,
                            e.allocatedOn(),
                            false,
                            past -> Optional.of(past.allocated(e)));
            case AllocationEvent.Opened _ -> Exported.nothing(Exported.Why.FOLLOWS);
            case AllocationEvent.Withdrawal _, AllocationEvent.Shrunk _ ->
                    Exported.nothing(Exported.Why.REPORTED_ELSEWHERE);
        };
    }

    private static Exported.Why agenda(AgendaItemEvent event) {
        return switch (event) {
            case AgendaItemEvent.Added _, AgendaItemEvent.Decided _ -> Exported.Why.NO_FACT;
            case AgendaItemEvent.VoteCast _, AgendaItemEvent.Abstained _ -> Exported.Why.PEOPLE;
        };
    }

    private static Exported.Why board(BoardEvent event) {
        return switch (event) {
            case BoardEvent.Seated _,
                    BoardEvent.TermEnded _,
                    BoardEvent.Convened _,
                    BoardEvent.DeputyNamed _,
                    BoardEvent.DeputyEnded _,
                    BoardEvent.SuccessionProposed _,
                    BoardEvent.SuccessionConfirmed _,
                    BoardEvent.SuccessionContradicted _ ->
                    Exported.Why.PEOPLE;
        };
    }

    private static Exported.Why control(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Taken _,
                    ControlEvent.GivenBack _,
                    ControlEvent.LookedAt _,
                    ControlEvent.FindingOpened _,
                    ControlEvent.FindingAnswered _,
                    ControlEvent.FindingClosed _ ->
                    Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why sample(SampleEvent event) {
        return switch (event) {
            case SampleEvent.Drawn _ -> Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why generalization(GeneralizationEvent event) {
        return switch (event) {
            case GeneralizationEvent.CaseOpened _ -> Exported.Why.FOLLOWS;
            case GeneralizationEvent.Generalized _,
                    GeneralizationEvent.Postponed _,
                    GeneralizationEvent.ReviewFellDue _,
                    GeneralizationEvent.Described _,
                    GeneralizationEvent.TargetAdded _,
                    GeneralizationEvent.Proposed _,
                    GeneralizationEvent.TitleCorrected _,
                    GeneralizationEvent.Accepted _,
                    GeneralizationEvent.Declined _,
                    GeneralizationEvent.Credited _ ->
                    Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why obstacle(ObstacleEvent event) {
        return switch (event) {
            case ObstacleEvent.Answered _ -> Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why office(OfficeEvent event) {
        return switch (event) {
            case OfficeEvent.Listed _, OfficeEvent.Retired _ -> Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why policy(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Published _ -> Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why portfolio(PortfolioEvent event) {
        return switch (event) {
            case PortfolioEvent.Approved _ -> Exported.Why.INSTALLATION;
        };
    }

    private static Exported.Why stopping(StoppingEvent event) {
        return switch (event) {
            case StoppingEvent.Stopped _, StoppingEvent.Reinstated _, StoppingEvent.Warned _ ->
                    Exported.Why.FOLLOWS;
        };
    }

    private static Exported.Why text(TextEvent event) {
        return switch (event) {
            case TextEvent.Redacted _ -> Exported.Why.PART_OF_A_LINE;
        };
    }
}
