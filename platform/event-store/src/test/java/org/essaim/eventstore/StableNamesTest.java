package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;

@Gate
class StableNamesTest {

    @Test
    void a_class_has_one_name_and_a_name_one_class() {
        StableNames names = StableNames.of(Map.of("number", Integer.class));

        assertThatThrownBy(() -> StableNames.of(Map.of("a", Long.class, "b", Long.class)))
                .hasMessageContaining("has two names");
        assertThatThrownBy(() -> names.and(StableNames.of(Map.of("number", Long.class))))
                .hasMessageContaining("names two classes");
        assertThatThrownBy(() -> names.and(StableNames.of(Map.of("integer", Integer.class))))
                .hasMessageContaining("has two names");
    }

    @Test
    void both_lists_are_one_and_the_same_line_in_both_is_no_contradiction() {
        StableNames numbers = StableNames.of(Map.of("number", Integer.class));

        StableNames all = numbers.and(StableNames.of(Map.of("text", String.class))).and(numbers);

        assertThat(all.classNamed("text")).contains(String.class);
        assertThat(all.nameOf(Integer.class)).contains("number");
        assertThat(all.classNamed(Integer.class.getName())).isEmpty();
    }

    @Test
    void tokens_are_stored_without_the_name_of_any_class_and_read_as_the_same() {
        CommitOrderToken token = new CommitOrderToken(2, 700, 31);
        TrackingToken replay =
                ReplayToken.createReplayToken(token, new CommitOrderToken(1, 9_000, 5));

        TrackingToken merged = MergedTrackingToken.merged(token, new CommitOrderToken(1, 9_000, 5));
        TrackingToken withContext =
                ReplayToken.createReplayToken(merged, new CommitOrderToken(1, 3, 2), "why");
        TrackingToken fromTheStart = ReplayToken.createReplayToken(token, null);

        for (TrackingToken stored : List.of(token, replay, merged, withContext, fromTheStart)) {
            SerializedObject<String> json = StoreFixture.JSON.serialize(stored, String.class);

            assertThat(json.getData() + json.getType().getName()).doesNotContain("org.", "class");
            assertThat(StoreFixture.JSON.<String, TrackingToken>deserialize(json))
                    .isEqualTo(stored);
        }
    }

    @Test
    void a_replay_that_was_stored_before_merges_could_be_is_read() {
        SerializedObject<String> before =
                new SimpleSerializedObject<>(
                        """
                        {"tokenAtReset":{"epoch":2,"transaction":700,"index":31},
                         "currentToken":{"epoch":1,"transaction":9000,"index":5}}
                        """,
                        String.class,
                        "axon.replay-token",
                        StableNamesSerializer.FIRST_REVISION);

        assertThat(StoreFixture.JSON.<String, TrackingToken>deserialize(before))
                .isEqualTo(
                        ReplayToken.createReplayToken(
                                new CommitOrderToken(2, 700, 31),
                                new CommitOrderToken(1, 9_000, 5)));
    }

    @Test
    void a_reset_is_given_a_text_or_nothing() {
        TrackingToken token = new CommitOrderToken(1, 2, 3);

        assertThatThrownBy(
                        () ->
                                StoreFixture.JSON.serialize(
                                        ReplayToken.createReplayToken(token, null, 5),
                                        String.class))
                .hasStackTraceContaining("has to be a text");
    }
}
