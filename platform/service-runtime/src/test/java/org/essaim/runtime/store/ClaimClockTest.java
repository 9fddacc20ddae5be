package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a processor renews its claim and stores how far it has skipped events (decision 0090). */
class ClaimClockTest {

    private final NodePresence presence = new NodePresence();
    private final ClaimClock clock =
            new ClaimClock(
                    () -> this.caughtUp, presence, () -> since(this.happened), () -> this.nanos);
    private long nanos;
    private long happened = -Duration.ofHours(1).toNanos();
    private boolean known = true;
    private boolean alone;
    private boolean caughtUp = true;

    @BeforeEach
    void has_stood_still_since_it_has_come_to_the_end() {
        presence.observe(() -> known, () -> alone);
        clock.instant();
        pass(ClaimClock.STEP);
        clock.instant();
        assertThat(clock.stillFor()).isEmpty();
    }

    @Test
    void it_stands_while_nothing_happens() {
        Instant before = clock.instant();
        pass(Duration.ofHours(5));

        assertThat(clock.instant()).isSameAs(before);
        assertThat(clock.stillFor()).isEmpty();
    }

    @Test
    void it_steps_once_three_seconds_after_something_has_happened() {
        happens();

        assertThat(stepsAfter()).isEqualTo(ClaimClock.STEP);
        assertThat(clock.stillFor()).isEmpty();
    }

    @Test
    void what_happens_shortly_before_a_step_calls_for_another_one() {
        happens();
        pass(Duration.ofMillis(2_500));
        happens();

        assertThat(stepsAfter()).isEqualTo(Duration.ofMillis(500));
        assertThat(stepsAfter()).isEqualTo(ClaimClock.STEP);
        assertThat(clock.stillFor()).isEmpty();
    }

    @Test
    void where_no_other_node_is_it_steps_once_a_minute_however_much_happens() {
        alone = true;
        happens();
        pass(Duration.ofSeconds(40));
        happens();

        assertThat(stepsAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(clock.stillFor()).isEmpty();
    }

    @Test
    void what_waits_for_that_minute_waits_no_longer_once_another_node_is_there() {
        alone = true;
        happens();
        pass(Duration.ofSeconds(2));
        alone = false;

        assertThat(stepsAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void how_far_it_came_in_catching_up_is_stored_soon_though_no_other_node_is() {
        alone = true;
        caughtUp = false;
        pass(Duration.ofSeconds(7));
        assertThat(clock.stillFor()).contains(Duration.ZERO);
        caughtUp = true;

        assertThat(stepsAfter()).isEqualTo(ClaimClock.STEP);
    }

    @Test
    void it_runs_while_the_others_would_not_know_of_this_node() {
        known = false;
        Instant before = clock.instant();
        pass(Duration.ofMillis(1));

        assertThat(clock.instant()).isNotSameAs(before);
        assertThat(clock.stillFor()).contains(Duration.ZERO);
    }

    private void happens() {
        happened = nanos;
        clock.instant();
    }

    /** How long it stands, which is what it says. */
    private Duration stepsAfter() {
        Instant before = clock.instant();
        Duration said = clock.stillFor().orElseThrow();
        pass(said.minusNanos(1));
        assertThat(clock.instant()).isSameAs(before);
        pass(Duration.ofNanos(1));
        assertThat(clock.instant()).isNotSameAs(before);
        return said;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Duration since(long then) {
        return Duration.ofNanos(nanos - then);
    }
}
