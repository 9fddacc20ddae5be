package org.essaim.reporting.facts.read;

import module java.base;

import org.springdoc.core.annotations.ParameterObject;

/**
 * What somebody wants a list to be about; all where neither is given.
 *
 * @param division the id of a division
 * @param initiative the id of an initiative, of whatever division
 */
@ParameterObject
public record About(String division, String initiative) {

    public static final About ALL = new About(null, null);

    /** For facts {@code f}, with {@link #parameters}. */
    public static final String CONDITION =
            """
             and (:division = '' or f.division = :division)
             and (:initiative = '' or f.initiative = :initiative)
            """;

    public About {
        division = Objects.requireNonNullElse(division, "");
        initiative = Objects.requireNonNullElse(initiative, "");
    }

    public Map<String, String> parameters() {
        return Map.of("division", division, "initiative", initiative);
    }

    /** Of these rows those that are wanted. */
    public <T> List<T> of(
            List<T> rows, Function<T, String> division, Function<T, String> initiative) {
        return rows.stream()
                .filter(row -> isAsked(this.division, division.apply(row)))
                .filter(row -> isAsked(this.initiative, initiative.apply(row)))
                .toList();
    }

    /**
     * Of these rows those of one division.
     *
     * @param wanted null or empty for all
     */
    public static <T> List<T> division(String wanted, List<T> rows, Function<T, String> division) {
        return new About(wanted, null).of(rows, division, _ -> "");
    }

    private static boolean isAsked(String asked, String of) {
        return asked.isEmpty() || asked.equals(of);
    }
}
