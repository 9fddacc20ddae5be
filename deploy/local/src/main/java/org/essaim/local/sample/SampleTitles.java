package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the initiatives of the sample are called, in the language of whoever tries it: a title is
 * what one reads everywhere. All else that people of the sample write is French.
 *
 * @param byInitiative none for what keeps the title that its story has
 */
public record SampleTitles(Map<String, String> byInitiative) {

    public SampleTitles {
        byInitiative = Map.copyOf(byInitiative);
    }

    /** English on a machine that was set up for it; French also where nobody set up a language. */
    public static SampleTitles in(Locale machine) {
        boolean english = machine.getLanguage().equals("en") && !machine.getCountry().isEmpty();
        return new SampleTitles(read().get(english ? "en" : "fr"));
    }

    /** The same initiative, called as it is here. */
    SampleInitiative name(SampleInitiative initiative) {
        Map<String, Object> members = new LinkedHashMap<>(initiative.members());
        members.computeIfPresent(
                "title",
                (_, title) -> byInitiative.getOrDefault(initiative.initiative(), (String) title));
        return new SampleInitiative(members);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> read() {
        try (InputStream file = SampleTitles.class.getResourceAsStream("titles.json")) {
            return JsonMapper.shared().readValue(file, Map.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
