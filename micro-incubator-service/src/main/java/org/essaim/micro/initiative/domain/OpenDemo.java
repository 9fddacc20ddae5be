package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;
import org.essaim.contract.voting.Ballot;

/**
 * A demo from its opening until it is recorded as held (R42).
 *
 * @param codeHash of the code with which people say on that day that they attend
 * @param decisions that were put to those who attend
 */
public record OpenDemo(
        LocalDate openedOn,
        String codeHash,
        List<Attendee> attendees,
        GuestCount guests,
        Map<UUID, ProductDecision> decisions) {

    static OpenDemo of(DemoEvent.DemoOpened e) {
        return new OpenDemo(e.openedOn(), e.codeHash(), List.of(), GuestCount.NOBODY, Map.of());
    }

    /** Empty for somebody who has not said so. */
    public Optional<Attendee> attendee(PersonId person) {
        return attendees.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    boolean isAttendedBy(PersonId person) {
        return attendee(person).isPresent();
    }

    boolean hasUser() {
        return guests.users() > 0
                || attendees.stream().anyMatch(each -> each.as() == AttendeeRole.USER);
    }

    OpenDemo with(Attendee attendee) {
        return new OpenDemo(
                openedOn, codeHash, Copies.with(attendees, attendee), guests, decisions);
    }

    OpenDemo with(GuestCount counted) {
        return new OpenDemo(openedOn, codeHash, attendees, counted, decisions);
    }

    OpenDemo with(UUID decisionId, ProductDecision decision) {
        return new OpenDemo(
                openedOn,
                codeHash,
                attendees,
                guests,
                Copies.with(decisions, decisionId, decision));
    }

    OpenDemo changed(UUID decisionId, UnaryOperator<ProductDecision> change) {
        ProductDecision decision = decisions.get(decisionId);
        return decision == null ? this : with(decisionId, change.apply(decision));
    }

    /**
     * Something that is put to those who attend.
     *
     * @param inFavour the weight of those in favour; null until the votes are counted, as is {@code
     *     against}
     */
    public record ProductDecision(
            FreeText what,
            Ballot<DemoEvent.ProductVoteCast> ballot,
            Integer inFavour,
            Integer against) {

        static ProductDecision about(FreeText what) {
            return new ProductDecision(what, new Ballot<>(), null, null);
        }

        ProductDecision with(DemoEvent.ProductVoteCast vote) {
            return new ProductDecision(what, ballot.with(vote), inFavour, against);
        }

        boolean isConcluded() {
            return inFavour != null;
        }

        ProductDecision conclude(DemoEvent.ProductDecided e) {
            return new ProductDecision(what, ballot, e.inFavour(), e.against());
        }
    }
}
