package org.essaim.micro.initiative.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.StoredEvents;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The API shows a view of each event and never the event: a component of an event can be renamed
 * and no answer changes.
 */
class InitiativeHistoryTest {

    @Test
    void every_event_is_shown_as_callers_know_it() throws IOException {
        JsonNode shown = shown();

        assertThat(shown).hasSizeGreaterThan(30);
        assertThat(shown).isEqualTo(StoredEvents.known("initiative-history", shown));
    }

    @Test
    @Rule("R42")
    void how_somebody_voted_at_a_demo_is_not_shown_at_all() {
        assertThat(shown().get("initiative.product-vote-cast").isNull()).isTrue();
    }

    private static JsonNode shown() {
        var history =
                new InitiativeHistory(
                        Instant.parse("2026-03-01T10:00:00Z"),
                        text -> new ShownTexts.Text(text.digest(), "a text", false));
        return StoredEvents.shown(
                InitiativeEvent.class, event -> history.entry(event).orElse(null));
    }
}
