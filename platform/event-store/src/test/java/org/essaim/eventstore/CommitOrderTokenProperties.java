package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

class CommitOrderTokenProperties {

    @Property
    void the_later_of_two_covers_both_and_the_earlier_is_covered_by_both(
            @ForAll("tokens") CommitOrderToken a, @ForAll("tokens") CommitOrderToken b) {
        CommitOrderToken upper = (CommitOrderToken) a.upperBound(b);
        CommitOrderToken lower = (CommitOrderToken) a.lowerBound(b);

        assertThat(upper.covers(a) && upper.covers(b)).isTrue();
        assertThat(a.covers(lower) && b.covers(lower)).isTrue();
        assertThat(a.covers(b) && b.covers(a)).isEqualTo(a.equals(b));
        assertThat(a.samePositionAs(b)).isEqualTo(a.equals(b));
    }

    @Property
    void an_epoch_outweighs_every_transaction_and_a_transaction_every_index(
            @ForAll("tokens") CommitOrderToken a, @ForAll("tokens") CommitOrderToken b) {
        if (a.epoch() != b.epoch()) {
            assertThat(a.covers(b)).isEqualTo(a.epoch() > b.epoch());
        } else if (a.transaction() != b.transaction()) {
            assertThat(a.covers(b)).isEqualTo(a.transaction() > b.transaction());
        }
    }

    @Property
    void nothing_is_covered_by_everything(@ForAll("tokens") CommitOrderToken any) {
        assertThat(any.covers(null)).isTrue();
        assertThat(any.upperBound(null)).isEqualTo(any);
        assertThat(any.covers(CommitOrderToken.START)).isTrue();
    }

    /** The laws of Axon's own tokens, with a token that has come to different places. */
    @Property
    void the_bounds_of_a_token_and_of_two_segments_are_bounds_of_all_three(
            @ForAll("tokens") CommitOrderToken a,
            @ForAll("tokens") CommitOrderToken b,
            @ForAll("tokens") CommitOrderToken c) {
        TrackingToken merged = MergedTrackingToken.merged(b, c);
        TrackingToken upper = a.upperBound(merged);
        TrackingToken lower = a.lowerBound(merged);

        assertThat(a.covers(merged)).isEqualTo(a.covers(b) && a.covers(c));
        assertThat(upper.covers(a) && upper.covers(b) && upper.covers(c)).isTrue();
        assertThat(a.covers(lower) && b.covers(lower) && c.covers(lower)).isTrue();
    }

    @Provide
    Arbitrary<CommitOrderToken> tokens() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.longs().between(1, 4))
                .as(CommitOrderToken::new);
    }
}
