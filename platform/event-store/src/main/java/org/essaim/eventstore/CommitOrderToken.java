package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/**
 * Where a reader is: everything up to and including this position has been read, and nothing can be
 * committed behind it any more.
 *
 * @param epoch which life of the database the transaction id belongs to, from 1
 * @param transaction the transaction id stored with the last event read
 * @param index the global index of that event, which orders events of one transaction
 */
public record CommitOrderToken(int epoch, long transaction, long index)
        implements TrackingToken, Comparable<CommitOrderToken> {

    /** Before everything. */
    public static final CommitOrderToken START = new CommitOrderToken(0, 0, 0);

    private static final Comparator<CommitOrderToken> ORDER =
            Comparator.comparingInt(CommitOrderToken::epoch)
                    .thenComparingLong(CommitOrderToken::transaction)
                    .thenComparingLong(CommitOrderToken::index);

    /**
     * The position inside any wrapping; of null, {@link #START}.
     *
     * @throws IllegalArgumentException for a token of another kind of event store
     */
    public static CommitOrderToken of(TrackingToken token) {
        return switch (token) {
            case null -> START;
            case CommitOrderToken ours -> ours;
            case WrappedToken wrapped -> of(wrapped.lowerBound());
            default ->
                    throw new IllegalArgumentException("not a token of this event store: " + token);
        };
    }

    /** Whoever reads what follows it begins here. */
    CommitOrderToken before() {
        return new CommitOrderToken(epoch, transaction, index - 1);
    }

    /** The furthest that any part of a token has come; of null, {@link #START}. */
    private static CommitOrderToken furthest(TrackingToken token) {
        return of(WrappedToken.unwrapUpperBound(token));
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        CommitOrderToken least = of(other);
        return compareTo(least) <= 0 ? this : least;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        CommitOrderToken most = furthest(other);
        return compareTo(most) >= 0 ? this : most;
    }

    /** Whoever has read this far has read all that a merge of segments has read in either. */
    @Override
    public boolean covers(TrackingToken other) {
        return compareTo(furthest(other)) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(index);
    }

    @Override
    public int compareTo(CommitOrderToken other) {
        return ORDER.compare(this, other);
    }
}
