package org.essaim.federation.text;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.text.FreeTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows events of this service with their texts, as far as these are not redacted (R100). */
public final class ShownTexts {

    private static final JsonMapper JSON = ContractJson.mapper();

    private final String stream;
    private final FreeTexts texts;

    ShownTexts(String stream, FreeTexts texts) {
        this.stream = stream;
        this.texts = texts;
    }

    /**
     * A text as answers show it.
     *
     * @param digest by which it can be redacted
     * @param text null where it was redacted
     */
    public record Text(String digest, String text, boolean redacted) {}

    /** What shows the texts that these events name, as far as they are not redacted. */
    public Function<FreeText, Text> of(List<?> events) {
        Map<String, FreeTexts.Shown> shown = shown(events);
        return text -> {
            FreeTexts.Shown found = shown.get(text.digest());
            return found == null
                    ? new Text(text.digest(), null, false)
                    : new Text(found.digest(), found.text(), found.redacted());
        };
    }

    /**
     * The events in their order; each text is an object: its digest, by which it can be redacted,
     * the text itself, and whether it was redacted.
     */
    public List<JsonNode> facts(List<?> events) {
        Map<String, FreeTexts.Shown> shown = shown(events);
        return events.stream().map(event -> facts(event, shown)).toList();
    }

    private Map<String, FreeTexts.Shown> shown(List<?> events) {
        return texts.shown(
                stream,
                events.stream()
                        .flatMap(event -> TextFields.named(event).stream())
                        .map(FreeText::digest)
                        .toList());
    }

    private static JsonNode facts(Object event, Map<String, FreeTexts.Shown> shown) {
        ObjectNode facts = JSON.valueToTree(event);
        for (String name : TextFields.names(event.getClass())) {
            if (facts.has(name)) {
                String digest = facts.get(name).stringValue();
                FreeTexts.Shown text =
                        shown.getOrDefault(digest, new FreeTexts.Shown(digest, null, false));
                facts.set(name, JSON.valueToTree(text));
            }
        }
        return facts;
    }
}
