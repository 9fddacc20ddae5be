package org.essaim.micro.envelope.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.decision.Copies;

/**
 * The sums of an envelope and which entries of the centre it has booked. It holds sums and no
 * single grants, so that it stays small however much is granted: an initiative knows its own
 * grants.
 *
 * @param allocated net of what was given back
 * @param granted gross
 * @param released net of what was reopened
 */
public record EnvelopeState(
        Amount allocated, Amount granted, Amount released, Set<UUID> entriesOfCentre) {

    public static final EnvelopeState EMPTY =
            new EnvelopeState(Amount.NOTHING, Amount.NOTHING, Amount.NOTHING, Set.of());

    /** What can still be granted; never negative in either unit (R11). */
    public Amount available() {
        return allocated.minus(granted).plus(released);
    }

    /** What initiatives have been granted and not given back. */
    public Amount outstanding() {
        return granted.minus(released);
    }

    boolean knows(UUID entryOfCentre) {
        return entriesOfCentre.contains(entryOfCentre);
    }

    public static EnvelopeState evolve(EnvelopeState state, EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeEvent.AllocationReceived e ->
                    state.allocated(e.amount(), e.allocationId());
            case EnvelopeEvent.Withdrawn e ->
                    state.allocated(e.amount().negated(), e.withdrawalId());
            case EnvelopeEvent.Granted e -> state.moved(e.amount(), Amount.NOTHING);
            case EnvelopeEvent.Released e -> state.moved(Amount.NOTHING, e.amount());
            case EnvelopeEvent.Reopened e -> state.moved(Amount.NOTHING, e.amount().negated());
        };
    }

    private EnvelopeState allocated(Amount more, UUID entry) {
        return new EnvelopeState(
                allocated.plus(more), granted, released, Copies.with(entriesOfCentre, entry));
    }

    private EnvelopeState moved(Amount moreGranted, Amount moreReleased) {
        return new EnvelopeState(
                allocated, granted.plus(moreGranted), released.plus(moreReleased), entriesOfCentre);
    }
}
