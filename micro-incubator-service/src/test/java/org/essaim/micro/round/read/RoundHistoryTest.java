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
                                        text -> new ShownTexts.Text(text.digest(), "a text", false))
                                .orElse(null));
    }

    @Test
    void every_event_is_shown_as_callers_know_it() throws IOException {
        assertThat(shown()).hasSize(8);
        assertThat(shown()).isEqualTo(StoredEvents.known("round-history", shown()));
    }

    @Test
    @Rule("R31")
    void a_single_vote_is_not_shown_at_all() {
        assertThat(shown().get("round.voted").isNull()).isTrue();
    }
}
