package org.essaim.runtime.rebuild;

import java.util.List;

/**
 * A bean of this type lets a projection be rebuilt: tables that one processor, and nobody else,
 * makes from the events. Commands that its handlers send are left out of a rebuild.
 *
 * @param processor its processing group
 * @param tables all that its handlers write; a rebuild that writes another one fails
 * @param carriedOver statements that bring over what is in these tables and not made from events;
 *     the new tables are named as they are, the old ones as {@code old.<table>}
 */
public record Projection(String processor, List<String> tables, List<String> carriedOver) {

    public Projection {
        tables = List.copyOf(tables);
        carriedOver = List.copyOf(carriedOver);
    }

    /** All of it is made from events. */
    public static Projection of(String processor, String... tables) {
        return new Projection(processor, List.of(tables), List.of());
    }
}
