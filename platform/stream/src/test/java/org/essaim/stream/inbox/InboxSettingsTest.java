package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.access.BrokerAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the broker waits with its answer to one of so many services of a host. */
class InboxSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 9000", "60, 1200, 9000", "200, 4000, 20000", "1000, 20000, 30000"})
    void many_that_rest_are_answered_less_often(int services, int rest, int longest) {
        assertThat(of(true, rest).longestFetch()).hasMillis(longest);
        assertThat(services * 1_000.0 / longest).as("requests a second").isLessThan(34);
    }

    @ParameterizedTest
    @CsvSource({"0", "4000"})
    void who_reads_many_streams_is_answered_soon_as_one_may_be_added(int rest) {
        assertThat(of(false, rest).longestFetch()).hasMillis(500);
    }

    private static InboxSettings of(boolean few, int rest) {
        return new InboxSettings(
                "division.one",
                BrokerAccess.open("localhost:1"),
                false,
                few,
                Duration.ofMillis(rest));
    }
}
