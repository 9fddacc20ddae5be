package org.essaim.micro.round.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.StoredEvents;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rounds in the history of their initiative, and nothing that says who voted what. */
class RoundHistoryTest {

    private static final Instant RECORDED_AT = Instant.parse("2026-03-01T10:00:00Z");

    private static JsonNode shown() {
        return StoredEvents.shown(
                RoundEvent.class,
                event ->
                        RoundHistory.entry(
                                event,
                                RECORDED_AT,
                                text -> new ShownTexts.Text(text.digest(), "a text", false)));
    }

    @Test
    void every_event_is_shown_as_callers_know_it() throws IOException {
        assertThat(shown()).hasSize(5);
        assertThat(shown()).isEqualTo(StoredEvents.known("round-history", shown()));
    }

    @Test
    @Rule("R31")
    void a_vote_is_shown_without_who_cast_it_and_what_it_says() {
        JsonNode vote = shown().get("round.voted");
        assertThat(vote.has("by")).isFalse();
        assertThat(vote.get("details").propertyNames()).containsExactly("round", "capacity");
    }
}
