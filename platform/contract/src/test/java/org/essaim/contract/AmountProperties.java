package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AmountProperties {

    @Property
    void what_is_subtracted_and_added_again_changes_nothing(
            @ForAll @LongRange(min = 0, max = Money.MOST_CENTS) long cents,
            @ForAll @IntRange(min = 0, max = HalfDays.MOST) int halfDays,
            @ForAll @LongRange(min = 0, max = Money.MOST_CENTS) long otherCents,
            @ForAll @IntRange(min = 0, max = HalfDays.MOST) int otherHalfDays) {
        Amount one = Amount.of(cents, halfDays);
        Amount other = Amount.of(otherCents, otherHalfDays);
        assertThat(one.minus(other).plus(other)).isEqualTo(one);
    }

    @Property
    void the_smaller_of_two_is_covered_by_both(
            @ForAll @LongRange(min = 0, max = Money.MOST_CENTS) long cents,
            @ForAll @IntRange(min = 0, max = HalfDays.MOST) int halfDays,
            @ForAll @LongRange(min = 0, max = Money.MOST_CENTS) long otherCents,
            @ForAll @IntRange(min = 0, max = HalfDays.MOST) int otherHalfDays) {
        Amount one = Amount.of(cents, halfDays);
        Amount other = Amount.of(otherCents, otherHalfDays);
        assertThat(one.covers(one.min(other)) && other.covers(one.min(other))).isTrue();
    }
}
