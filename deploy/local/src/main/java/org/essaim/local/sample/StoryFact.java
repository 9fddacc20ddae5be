package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.json.JsonMapper;

/**
 * One row of the table of stories: a fact of every initiative with one of them.
 *
 * @param day after the launch
 * @param late whether it is recorded after everything else
 * @param members of the fact; one that begins with a dollar sign is the initiative's
 */
record StoryFact(
        Set<String> stories, int day, boolean late, String fact, Map<String, Object> members) {

    private static final List<StoryFact> ALL = SampleTable.rows("stories.psv", StoryFact::read);

    /** All that happens in the story of an initiative, in the order of the table. */
    static List<StoryFact> of(SampleInitiative initiative) {
        return ALL.stream()
                .filter(row -> row.stories.contains("all") || row.isOf(initiative))
                .toList();
    }

    /** As it is recorded of that initiative. */
    DatedFact dated(SampleInitiative initiative, LocalDate launch) {
        DatedFact dated =
                new DatedFact(launch.plusDays(day), initiative.division(), fact)
                        .with("initiative", initiative.initiative());
        members.forEach((name, value) -> dated.with(name, initiative.filled(value)));
        return dated;
    }

    private boolean isOf(SampleInitiative initiative) {
        return stories.contains(initiative.story());
    }

    @SuppressWarnings("unchecked")
    private static StoryFact read(String[] cells) {
        return new StoryFact(
                Set.of(cells[0].split(" ")),
                Integer.parseInt(cells[1].replace(" late", "")),
                cells[1].endsWith(" late"),
                cells[2],
                JsonMapper.shared().readValue(cells[3], LinkedHashMap.class));
    }
}
