package org.essaim.micro.initiative.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.StoredEvents;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The API shows a view of each event and never the event: a component of an event can be renamed
 * and no answer changes.
 */
class InitiativeHistoryTest {

    @Test
    void every_event_is_shown_as_callers_know_it() throws IOException {
        var history =
                new InitiativeHistory(
                        Instant.parse("2026-03-01T10:00:00Z"),
                        text -> new ShownTexts.Text(text.digest(), "a text", false));

        JsonNode shown = StoredEvents.shown(InitiativeEvent.class, history::entry);

        assertThat(shown).hasSizeGreaterThan(30);
        assertThat(shown).isEqualTo(StoredEvents.known("initiative-history", shown));
    }
}
