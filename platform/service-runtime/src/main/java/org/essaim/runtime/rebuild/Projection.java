package org.essaim.runtime.rebuild;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * A bean of this type lets tables be rebuilt that one processor, and nobody else, makes from the
 * events. Beans of one processor are rebuilt together, so each writer declares its own tables.
 * Commands that handlers send are left out of a rebuild.
 *
 * @param processor the processing group of the handlers
 * @param tables all that they write; a rebuild that writes another one fails
 * @param carriedOver statements that bring over what is in these tables and not made from events;
 *     the new tables are named as they are, the old ones as {@code old.<table>}
 */
public record Projection(String processor, List<String> tables, List<String> carriedOver) {

    public Projection {
        tables = List.copyOf(tables);
        carriedOver = List.copyOf(carriedOver);
    }

    /** Both, of one processor. */
    Projection and(Projection other) {
        return new Projection(
                processor,
                Stream.concat(tables.stream(), other.tables.stream()).toList(),
                Stream.concat(carriedOver.stream(), other.carriedOver.stream()).toList());
    }

    /** All of it is made from events. */
    public static Projection of(String processor, String... tables) {
        return new Projection(processor, List.of(tables), List.of());
    }

    /** Those that are beans, and those of classes with {@link RebuildableTables}. */
    public static Stream<Projection> declaredBy(ListableBeanFactory beans) {
        return Stream.concat(
                beans.getBeansOfType(Projection.class).values().stream(),
                Arrays.stream(beans.getBeanNamesForAnnotation(RebuildableTables.class))
                        .map(beans::getType)
                        .map(Projection::of));
    }

    private static Projection of(Class<?> handlers) {
        return of(
                handlers.getAnnotation(ProcessingGroup.class).value(),
                handlers.getAnnotation(RebuildableTables.class).value());
    }
}
