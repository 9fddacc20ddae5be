package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.access.BrokerAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the broker waits with its answer. */
class InboxSettingsTest {

    @ParameterizedTest
    @CsvSource({"true, 9000", "false, 500"})
    void who_reads_many_streams_is_answered_soon_as_one_may_be_added(boolean few, int longest) {
        InboxSettings settings =
                new InboxSettings(
                        "division.one",
                        BrokerAccess.open("localhost:1"),
                        false,
                        few,
                        TopicWatches.none());
        assertThat(settings.longestFetch()).hasMillis(longest);
    }
}
