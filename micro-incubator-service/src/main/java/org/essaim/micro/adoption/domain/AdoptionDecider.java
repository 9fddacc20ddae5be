package org.essaim.micro.adoption.domain;

import module java.base;

import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** A proposal is taken by launching, or left with a reason; it is never imposed (R73). */
public final class AdoptionDecider {

    private AdoptionDecider() {}

    public static Decision<AdoptionEvent, AdoptionRefusal> decide(
            AdoptionCommand command, AdoptionState state, Circumstances at) {
        return switch (command) {
            case AdoptionCommand.ReceiveProposal c -> receive(c, state);
            case AdoptionCommand.Adopt c -> adopt(c, state);
            case AdoptionCommand.Decline c -> decline(c, state, at);
        };
    }

    /** What was answered is not asked again; a later proposal is. */
    private static Decision<AdoptionEvent, AdoptionRefusal> receive(
            AdoptionCommand.ReceiveProposal c, AdoptionState state) {
        boolean known =
                switch (state) {
                    case AdoptionState.Unproposed _ -> false;
                    case AdoptionState.Open open -> open.proposalId().equals(c.proposalId());
                    case AdoptionState.Declined declined ->
                            declined.proposalId().equals(c.proposalId());
                    case AdoptionState.Adopted _ -> true;
                };
        return known
                ? Decision.alreadyDone()
                : Decision.accept(
                        new AdoptionEvent.Proposed(
                                c.origin(),
                                c.proposalId(),
                                c.caseId(),
                                c.originDivision(),
                                c.irritant(),
                                c.proposedOn(),
                                c.reason(),
                                c.title()));
    }

    /** Whoever names an origin that nobody proposed adopts it all the same; none is asked. */
    private static Decision<AdoptionEvent, AdoptionRefusal> adopt(
            AdoptionCommand.Adopt c, AdoptionState state) {
        return switch (state) {
            case AdoptionState.Unproposed _, AdoptionState.Adopted _ -> Decision.alreadyDone();
            case AdoptionState.Open(UUID proposalId, _) -> adopted(c, proposalId);
            case AdoptionState.Declined(UUID proposalId, _) -> adopted(c, proposalId);
        };
    }

    private static Decision<AdoptionEvent, AdoptionRefusal> adopted(
            AdoptionCommand.Adopt c, UUID proposalId) {
        return Decision.accept(
                new AdoptionEvent.Adopted(
                        c.origin(), proposalId, c.initiative(), c.launchedOn(), c.person()));
    }

    private static Decision<AdoptionEvent, AdoptionRefusal> decline(
            AdoptionCommand.Decline c, AdoptionState state, Circumstances at) {
        return switch (state) {
            case AdoptionState.Open open -> decline(c, open, at);
            case AdoptionState.Declined(UUID proposalId, _)
                    when proposalId.equals(c.proposalId()) ->
                    Decision.alreadyDone();
            case AdoptionState.Unproposed _, AdoptionState.Declined _ ->
                    Decision.refuse(new AdoptionRefusal.NoSuchProposal(c.origin(), c.proposalId()));
            case AdoptionState.Adopted _ ->
                    Decision.refuse(new AdoptionRefusal.AdoptedAlready(c.origin()));
        };
    }

    private static Decision<AdoptionEvent, AdoptionRefusal> decline(
            AdoptionCommand.Decline c, AdoptionState.Open open, Circumstances at) {
        LocalDate day = c.declinedOn();
        return Checks.<AdoptionRefusal>none()
                .refuseIf(
                        !open.proposalId().equals(c.proposalId()),
                        () -> new AdoptionRefusal.NoSuchProposal(c.origin(), c.proposalId()))
                .refuseIf(c.reason() == null, AdoptionRefusal.NoReason::new)
                .refuseIf(
                        day.isAfter(at.today()) || day.isBefore(open.proposedOn()),
                        () -> new AdoptionRefusal.WrongDay(day, open.proposedOn(), at.today()))
                .accept(
                        () ->
                                new AdoptionEvent.Declined(
                                        c.origin(),
                                        c.proposalId(),
                                        c.reason().reference(),
                                        day,
                                        c.person()));
    }
}
