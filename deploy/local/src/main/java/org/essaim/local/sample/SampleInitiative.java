package org.essaim.local.sample;

import module java.base;

/**
 * One row of the table of the sample's initiatives.
 *
 * @param title the irritant
 * @param monthsAgo when it was launched, counted back from the last day
 * @param story what becomes of it, by the table of stories
 * @param seenAt where it is used, or empty
 * @param tried for those that were closed (R84), else empty
 */
record SampleInitiative(
        String division,
        String initiative,
        String title,
        String kind,
        int monthsAgo,
        String story,
        String seenAt,
        String tried,
        String learnt) {

    /** All of them, in the order of the table. */
    static List<SampleInitiative> all() {
        return SampleTable.rows("initiatives.psv", SampleInitiative::read);
    }

    /** A member of a fact, which may be one of its own cells. */
    Object filled(Object member) {
        return switch (member.toString()) {
            case "$title" -> title;
            case "$kind" -> kind;
            case "$seenAt" -> seenAt;
            case "$tried" -> tried;
            case "$learnt" -> learnt;
            default -> member;
        };
    }

    private static SampleInitiative read(String[] cells) {
        return new SampleInitiative(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Integer.parseInt(cells[4]),
                cells[5],
                cells[6],
                cells[7],
                cells[8]);
    }
}
