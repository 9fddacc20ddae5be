package org.essaim.incubator.desk.page;

import module java.base;

/**
 * What waits, as the desk groups it. Its title is {@code desk.group.<name>}.
 *
 * @param items at most {@value #SHOWN}
 * @param more how many there are beside these
 */
record DeskGroup(String name, List<DeskItem> items, int more) {

    private static final int SHOWN = 25;

    /** Late, for oneself, for anybody of the role; none that is empty. */
    static List<DeskGroup> of(List<DeskItem> all) {
        return Stream.of("late", "mine", "due")
                .map(name -> of(name, all.stream().filter(it -> it.group().equals(name)).toList()))
                .filter(group -> !group.items.isEmpty())
                .toList();
    }

    private static DeskGroup of(String name, List<DeskItem> all) {
        List<DeskItem> shown = all.stream().limit(SHOWN).toList();
        return new DeskGroup(name, shown, all.size() - shown.size());
    }
}
