package org.essaim.incubator.desk.read;

import module java.base;

/**
 * Something that waits for a person of the centre, with what a page or a mail says of it. A title
 * is that of the initiative, {@code [redacted]} where it was (R100), or its id where it is not
 * known here.
 */
public sealed interface WorkItem permits BoardWork, ControlWork, DivisionWork, OperatorWork {

    /** What is due first comes first; what has no day comes last, the oldest first. */
    Comparator<WorkItem> BY_URGENCY =
            Comparator.comparing(WorkItem::by, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(WorkItem::since, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(WorkItem::key);

    /** What it is known by, so that each is sent once to each person; never changed. */
    String key();

    /** The page on which something is done about it, such as {@code /board}. */
    String page();

    /** The day on which it began to wait, or null where that is not known. */
    default LocalDate since() {
        return null;
    }

    /** The last day on which it is in time; null where there is none. */
    default LocalDate by() {
        return null;
    }

    /** Whether it waits for that very person, rather than for anybody of a role. */
    default boolean isMine() {
        return false;
    }
}
