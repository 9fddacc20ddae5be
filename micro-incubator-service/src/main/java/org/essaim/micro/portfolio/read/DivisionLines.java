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
import org.essaim.portfolio.Exported;

/**
 * What a portfolio file says of every event that a division stores. Of initiatives, ballots and the
 * envelope alone it tells; what is new in any of these features does not compile before it is said
 * here too.
 */
final class DivisionLines {

    private DivisionLines() {}

    /**
     * @throws IllegalArgumentException if a division stores no such event
     */
    static Exported<?> of(Object event) {
        return switch (event) {
            case InitiativeEvent stated -> InitiativeLines.of(stated);
            case RoundEvent stated -> BallotLines.of(stated);
            case EnvelopeEvent stated -> EnvelopeLines.of(stated);
            default -> Exported.nothing(withoutLine(event));
        };
    }

    private static Exported.Why withoutLine(Object event) {
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

    private static Exported.Why adoption(AdoptionEvent event) {
        return switch (event) {
            case AdoptionEvent.Proposed _ -> Exported.Why.REPORTED_ELSEWHERE;
            case AdoptionEvent.Adopted _, AdoptionEvent.Declined _ -> Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why irritant(IrritantEvent event) {
        return switch (event) {
            case IrritantEvent.Corroborated _,
                    IrritantEvent.Pooled _,
                    IrritantEvent.ResolutionProposed _ ->
                    Exported.Why.PEOPLE;
            case IrritantEvent.Reported _,
                    IrritantEvent.Merged _,
                    IrritantEvent.Reopened _,
                    IrritantEvent.TextCorrected _,
                    IrritantEvent.Resolved _ ->
                    Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why derogation(DerogationEvent event) {
        return switch (event) {
            case DerogationEvent.Granted _, DerogationEvent.Used _, DerogationEvent.Expired _ ->
                    Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why policy(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Received _ -> Exported.Why.REPORTED_ELSEWHERE;
            case PolicyEvent.ChosenLocally _ -> Exported.Why.NO_FACT;
        };
    }

    private static Exported.Why member(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Accepted _,
                    MemberEvent.CapacityConfirmed _,
                    MemberEvent.Withdrawn _,
                    MemberEvent.EngagementRecorded _ ->
                    Exported.Why.PEOPLE;
        };
    }

    /** The count of the month is stated, as it is evidence (R52). */
    private static Exported.Why use(UseEvent event) {
        return switch (event) {
            case UseEvent.UseSaid _, UseEvent.UseTakenBack _ -> Exported.Why.PEOPLE;
        };
    }

    private static Exported.Why credit(CreditEvent event) {
        return switch (event) {
            case CreditEvent.Consented _, CreditEvent.ConsentEnded _ -> Exported.Why.PEOPLE;
        };
    }

    private static Exported.Why portfolio(PortfolioEvent event) {
        return switch (event) {
            case PortfolioEvent.Approved _,
                    PortfolioEvent.ImportStarted _,
                    PortfolioEvent.Imported _ ->
                    Exported.Why.INSTALLATION;
        };
    }

    private static Exported.Why text(TextEvent event) {
        return switch (event) {
            case TextEvent.Redacted _ -> Exported.Why.PART_OF_A_LINE;
        };
    }
}
