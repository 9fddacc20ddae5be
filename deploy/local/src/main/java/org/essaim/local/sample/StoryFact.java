package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.json.JsonMapper;

/**
 * One row of the table of stories: a fact of every initiative with one of them.
 *
 * @param day after the launch
 * @param every so many days it recurs, once for each item of the lists among its members; 0: never
 * @param late whether it is recorded after everything else
 * @param members of the fact; one that begins with a dollar sign is the initiative's, and
 *     {@code @-3} the day three days before
 */
record StoryFact(
        Set<String> stories,
        int day,
        int every,
        boolean late,
        String fact,
        Map<String, Object> members) {

    private static final Pattern WHEN = Pattern.compile("(\\d+)(?: every (\\d+))?( late)?");
    private static final Pattern DAYS = Pattern.compile("@[+-]\\d+");
    private static final List<StoryFact> ALL = SampleTable.rows("stories.psv", StoryFact::read);

    /** All that happens in the story of an initiative, in the order of the table. */
    static List<StoryFact> of(SampleInitiative initiative) {
        return ALL.stream()
                .filter(row -> row.stories.contains("all") || row.isOf(initiative))
                .toList();
    }

    /** As it is recorded of that initiative, as often as it recurs. */
    Stream<DatedFact> dated(SampleInitiative initiative, LocalDate launch) {
        int times = every == 0 ? 1 : ((List<?>) members.get("users")).size();
        return IntStream.range(0, times).mapToObj(time -> dated(initiative, launch, time));
    }

    private DatedFact dated(SampleInitiative initiative, LocalDate launch, int time) {
        DatedFact dated =
                new DatedFact(
                                launch.plusDays(day + (long) every * time),
                                initiative.division(),
                                fact)
                        .with("initiative", initiative.initiative());
        members.forEach(
                (name, value) ->
                        dated.with(name, day(member(initiative, name, value, time), dated.on())));
        return dated;
    }

    private Object member(SampleInitiative initiative, String name, Object value, int time) {
        if (every == 0 || name.equals("madeUp") || !(value instanceof List<?> list)) {
            return initiative.filled(value);
        }
        return name.equals("users")
                ? (int) list.get(time) + initiative.moreUsers()
                : list.get(time);
    }

    /** A member that is a day is written by how many days it is away from that of the fact. */
    private static Object day(Object member, LocalDate on) {
        return member instanceof String text && DAYS.matcher(text).matches()
                ? on.plusDays(Integer.parseInt(text.substring(1))).toString()
                : member;
    }

    private boolean isOf(SampleInitiative initiative) {
        return stories.contains(initiative.story());
    }

    @SuppressWarnings("unchecked")
    private static StoryFact read(String[] cells) {
        Matcher when = WHEN.matcher(cells[1]);
        if (!when.matches()) {
            throw new IllegalStateException("not a day: " + cells[1]);
        }
        return new StoryFact(
                Set.of(cells[0].split(" ")),
                Integer.parseInt(when.group(1)),
                when.group(2) == null ? 0 : Integer.parseInt(when.group(2)),
                when.group(3) != null,
                cells[2],
                JsonMapper.shared().readValue(cells[3], LinkedHashMap.class));
    }
}
