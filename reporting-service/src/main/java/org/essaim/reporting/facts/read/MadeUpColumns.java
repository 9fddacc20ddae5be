package org.essaim.reporting.facts.read;

/**
 * The columns of an amount that a question sums itself and that are invented, as {@code Marks}
 * names them from sums: in SQL, of one sum named {@code some_euros} and so on.
 */
public final class MadeUpColumns {

    /** To be selected among the sums of the facts that are added up. */
    public static final String OF_SUM =
            """
            bool_or('euros' = any(made_up)) as some_euros,
                bool_and('euros' = any(made_up) or cents = 0) as all_euros,
                bool_or('halfDays' = any(made_up)) as some_half_days,
                bool_and('halfDays' = any(made_up) or half_days = 0) as all_half_days
            """;

    private MadeUpColumns() {}

    /**
     * The two lists of a row.
     *
     * @param amount what the column of the sum is called
     * @param users a condition under which the column {@code users} is invented
     */
    public static String lists(String amount, String users) {
        return """
                array_remove(array[case when some_euros and all_euros then '%1$s.euros' end,
                        case when some_half_days and all_half_days then '%1$s.halfDays' end,
                        case when %2$s then 'users' end], null) as made_up,
                    array_remove(array[case when some_euros and not all_euros then '%1$s.euros' end,
                        case when some_half_days and not all_half_days then '%1$s.halfDays' end],
                        null) as partly_made_up
                """
                .formatted(amount, users);
    }
}
