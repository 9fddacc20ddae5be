package org.essaim.micro.portfolio.read;

import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.portfolio.Telling;

/**
 * What a portfolio file says of every event that a division stores. Of initiatives, ballots and the
 * envelope alone it tells; what is new in any of these features does not compile before it is said
 * here too.
 */
final class DivisionTelling {

    private DivisionTelling() {}

    /**
     * @throws IllegalArgumentException if a division stores no such event
     */
    static Telling<?> of(Object event) {
        return switch (event) {
            case InitiativeEvent stated -> InitiativeTelling.of(stated);
            case RoundEvent stated -> BallotTelling.of(stated);
            case EnvelopeEvent stated -> EnvelopeTelling.of(stated);
            default -> Telling.nothing(untold(event));
        };
    }

    private static Telling.Why untold(Object event) {
        return switch (event) {
            case AdoptionEvent e -> adoption(e);
            case IrritantEvent e -> irritant(e);
            case DerogationEvent e -> derogation(e);
            case PolicyEvent e -> policy(e);
            case MemberEvent e -> member(e);
            case UseEvent e -> use(e);
            case CreditEvent e -> credit(e);
            case PortfolioEvent e -> portfolio(e);
            case TextEvent e -> text(e);
            default -> throw new IllegalArgumentException("no event of a division: " + event);
        };
    }

    private static Telling.Why adoption(AdoptionEvent event) {
        return switch (event) {
            case AdoptionEvent.Proposed _ -> Telling.Why.REPORTED_ELSEWHERE;
            case AdoptionEvent.Adopted _, AdoptionEvent.Declined _ -> Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why irritant(IrritantEvent event) {
        return switch (event) {
            case IrritantEvent.Corroborated _,
                    IrritantEvent.Pooled _,
                    IrritantEvent.ResolutionProposed _ ->
                    Telling.Why.PEOPLE;
            case IrritantEvent.Reported _,
                    IrritantEvent.Merged _,
                    IrritantEvent.Reopened _,
                    IrritantEvent.TextCorrected _,
                    IrritantEvent.Resolved _ ->
                    Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why derogation(DerogationEvent event) {
        return switch (event) {
            case DerogationEvent.Granted _, DerogationEvent.Used _, DerogationEvent.Expired _ ->
                    Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why policy(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Received _ -> Telling.Why.REPORTED_ELSEWHERE;
            case PolicyEvent.ChosenLocally _ -> Telling.Why.NO_FACT;
        };
    }

    private static Telling.Why member(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Accepted _,
                    MemberEvent.CapacityConfirmed _,
                    MemberEvent.Withdrawn _,
                    MemberEvent.EngagementRecorded _ ->
                    Telling.Why.PEOPLE;
        };
    }

    /** The count of the month is stated, as it is evidence (R52). */
    private static Telling.Why use(UseEvent event) {
        return switch (event) {
            case UseEvent.UseSaid _, UseEvent.UseTakenBack _ -> Telling.Why.PEOPLE;
        };
    }

    private static Telling.Why credit(CreditEvent event) {
        return switch (event) {
            case CreditEvent.Consented _, CreditEvent.ConsentEnded _ -> Telling.Why.PEOPLE;
        };
    }

    private static Telling.Why portfolio(PortfolioEvent event) {
        return switch (event) {
            case PortfolioEvent.Approved _,
                    PortfolioEvent.ImportStarted _,
                    PortfolioEvent.Imported _ ->
                    Telling.Why.INSTALLATION;
        };
    }

    private static Telling.Why text(TextEvent event) {
        return switch (event) {
            case TextEvent.Redacted _ -> Telling.Why.PART_OF_A_LINE;
        };
    }
}
