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
import org.essaim.portfolio.Telling;

/**
 * What a portfolio file says of every event that the centre stores: which divisions it admitted and
 * what it allocated. What is new in any of these features does not compile before it is said here
 * too.
 */
final class CentreTelling {

    private CentreTelling() {}

    /**
     * @throws IllegalArgumentException if the centre stores no such event
     */
    static Telling<CentrePast> of(Object event) {
        return switch (event) {
            case FederationEvent e -> federation(e);
            case AllocationEvent e -> allocation(e);
            case AgendaItemEvent e -> Telling.nothing(agenda(e));
            case BoardEvent e -> Telling.nothing(board(e));
            case ControlEvent e -> Telling.nothing(control(e));
            case SampleEvent e -> Telling.nothing(sample(e));
            case GeneralizationEvent e -> Telling.nothing(generalization(e));
            case ObstacleEvent e -> Telling.nothing(obstacle(e));
            case OfficeEvent e -> Telling.nothing(office(e));
            case PolicyEvent e -> Telling.nothing(policy(e));
            case PortfolioEvent e -> Telling.nothing(portfolio(e));
            case StoppingEvent e -> Telling.nothing(stopping(e));
            case TextEvent e -> Telling.nothing(text(e));
            default -> throw new IllegalArgumentException("no event of the centre: " + event);
        };
    }

    private static Telling<CentrePast> federation(FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted e ->
                    new Telling.Line<>(
                            CentreFact.DivisionAdmitted.class,
                            e.admittedOn(),
                            false,
                            past -> Optional.of(past.admitted(e)));
            case FederationEvent.UsedProductSeen _ -> Telling.nothing(Telling.Why.FOLLOWS);
            case FederationEvent.Named _,
                    FederationEvent.LanguageChosen _,
                    FederationEvent.CandidateRecorded _ ->
                    Telling.nothing(Telling.Why.NO_FACT);
            case FederationEvent.KeyRegistered _, FederationEvent.KeyRevoked _ ->
                    Telling.nothing(Telling.Why.INSTALLATION);
        };
    }

    /** What came back is reported by its division; a request without an answer is made again. */
    private static Telling<CentrePast> allocation(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.Allocated e ->
                    new Telling.Line<>(
                            CentreFact.EnvelopeAllocated.class,
                            e.allocatedOn(),
                            false,
                            past -> Optional.of(past.allocated(e)));
            case AllocationEvent.Opened _ -> Telling.nothing(Telling.Why.FOLLOWS);
            case AllocationEvent.Withdrawal _, AllocationEvent.Shrunk _ ->
                    Telling.nothing(Telling.Why.REPORTED_ELSEWHERE);
        };
    }

    private static Telling.Why agenda(AgendaItemEvent event) {
        return switch (event) {
            case AgendaItemEvent.CaseAdded _,
                    AgendaItemEvent.QuestionAdded _,
                    AgendaItemEvent.Decided _ ->
                    Telling.Why.NO_FACT;
            case AgendaItemEvent.VoteCast _, AgendaItemEvent.Abstained _ -> Telling.Why.PEOPLE;
        };
    }

    private static Telling.Why board(BoardEvent event) {
        return switch (event) {
            case BoardEvent.Seated _,
                    BoardEvent.TermEnded _,
                    BoardEvent.Convened _,
                    BoardEvent.DeputyNamed _,
                    BoardEvent.DeputyEnded _,
                    BoardEvent.SuccessionProposed _,
                    BoardEvent.SuccessionConfirmed _,
                    BoardEvent.SuccessionContradicted _ ->
                    Telling.Why.PEOPLE;
        };
    }

    private static Telling.Why control(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Taken _,
                    ControlEvent.GivenBack _,
                    ControlEvent.LookedAt _,
                    ControlEvent.FindingOpened _,
                    ControlEvent.FindingAnswered _,
                    ControlEvent.FindingClosed _ ->
                    Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why sample(SampleEvent event) {
        return switch (event) {
            case SampleEvent.Drawn _ -> Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why generalization(GeneralizationEvent event) {
        return switch (event) {
            case GeneralizationEvent.CaseOpened _ -> Telling.Why.FOLLOWS;
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
                    Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why obstacle(ObstacleEvent event) {
        return switch (event) {
            case ObstacleEvent.Answered _ -> Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why office(OfficeEvent event) {
        return switch (event) {
            case OfficeEvent.Listed _, OfficeEvent.Retired _ -> Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why policy(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Published _ -> Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why portfolio(PortfolioEvent event) {
        return switch (event) {
            case PortfolioEvent.Approved _ -> Telling.Why.INSTALLATION;
        };
    }

    private static Telling.Why stopping(StoppingEvent event) {
        return switch (event) {
            case StoppingEvent.Stopped _, StoppingEvent.Reinstated _, StoppingEvent.Warned _ ->
                    Telling.Why.FOLLOWS;
        };
    }

    private static Telling.Why text(TextEvent event) {
        return switch (event) {
            case TextEvent.Redacted _ -> Telling.Why.PART_OF_A_LINE;
        };
    }
}
