package org.essaim.reporting.facts.read;

/**
 * Which measures are of a used product: more than a declaration, not withdrawn, and of as many
 * users as the policy of their day asks for (R51, R53).
 */
public final class ProvenUse {

    /** With how many users, each with the columns of the fact that it is. */
    public static final String SELECT =
            """
            select u.*, (u.payload ->> 'users')::int as users from facts u
              left join lateral (
                    select (p.payload #>> '{values,usedProductUsers}')::int as enough from facts p
                     where p.kind = 'POLICY_PUBLISHED' and p.true_on <= u.true_on
                     order by (p.payload #>> '{values,version}')::int desc, p.seq desc limit 1)
                policy on true
             where u.kind = 'USED' and u.payload ->> 'level' <> 'DECLARED'
               and (u.payload ->> 'users')::int >= coalesce(policy.enough, 1)
               and not exists (select from facts w where w.division = u.division
                    and w.subject_id = u.subject_id and w.kind = 'USE_WITHDRAWN')
            """;

    /** The latest of the initiative of a row, with whether its number is invented. */
    public static String latestOf(String row) {
        return """
                select u.users, 'users' = any(u.made_up) as invented from (%1$s) u
                 where u.division = %2$s.division and u.initiative = %2$s.initiative
                 order by u.true_on desc, u.position desc limit 1
                """
                .formatted(SELECT, row);
    }

    private ProvenUse() {}
}
