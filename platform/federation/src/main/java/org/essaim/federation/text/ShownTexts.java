package org.essaim.federation.text;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.federation.FederationProperties;
import org.essaim.stream.text.FreeTexts;

/** Shows events of this service with their texts, as far as these are not redacted (R100). */
public final class ShownTexts {

    private final String stream;
    private final FreeTexts texts;

    ShownTexts(FederationProperties properties, FreeTexts texts) {
        this.stream = properties.stream();
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
        List<String> digests =
                events.stream()
                        .flatMap(event -> TextFields.named(event).stream())
                        .map(FreeText::digest)
                        .toList();
        Map<String, Optional<String>> shown = texts.shown(stream, digests);
        return text -> {
            Optional<String> known = shown.get(text.digest());
            return known == null
                    ? new Text(text.digest(), null, false)
                    : new Text(text.digest(), known.orElse(null), known.isEmpty());
        };
    }
}
