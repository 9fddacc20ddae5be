package org.essaim.testkit;

import module java.base;

/**
 * Somebody who asks a service. Those of one column of {@code docs/access.md} have one outcome.
 *
 * @param column as the page heads it
 * @param division null for the people of the centre
 * @param roles as tokens write them; null for a request without a token
 */
public record Visitor(String column, String division, List<String> roles) {

    public static final String NOBODY = "no token";
    public static final String MEMBER = "member";
    public static final String FROM_ELSEWHERE = "from elsewhere";

    /** The one role that is a program's; with it, no other counts. */
    public static final String METRICS = "metrics";

    /** Of the whole federation, so that they count at the centre whatever division they are of. */
    private static final List<String> OF_THE_FEDERATION =
            List.of("director", "employee-representative", "user-representative", "controller");

    /** Of one home. */
    private static final List<String> OF_A_HOME =
            List.of("employee", "volunteer", "manager", "operator");

    /** A program of another division, which reads its metrics there. */
    private static final String METRICS_FROM_ELSEWHERE = "metrics from elsewhere";

    private static final String ANOTHER_DIVISION = "another division";

    /** Every role of people, in the order of the page's columns. */
    public static List<String> everyRole() {
        List<String> roles = new ArrayList<>(OF_A_HOME.subList(0, 3));
        roles.addAll(OF_THE_FEDERATION);
        roles.add(OF_A_HOME.getLast());
        return List.copyOf(roles);
    }

    /** Who may come to a division: its own people in each role, and those who are not its own. */
    public static List<Visitor> toDivision(String division) {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(new Visitor(NOBODY, null, null));
        visitors.add(new Visitor(MEMBER, division, List.of()));
        everyRole().forEach(role -> visitors.add(new Visitor(role, division, List.of(role))));
        visitors.add(new Visitor(METRICS, division, withMetrics()));
        visitors.add(new Visitor(FROM_ELSEWHERE, ANOTHER_DIVISION, everyRole()));
        visitors.add(new Visitor(FROM_ELSEWHERE, null, everyRole()));
        visitors.add(new Visitor(METRICS_FROM_ELSEWHERE, ANOTHER_DIVISION, withMetrics()));
        return List.copyOf(visitors);
    }

    /**
     * Who may come to the centre and to reporting: their own people in each role, the board's and
     * the controllers also as people of a division, and those whose role is a division's own.
     */
    public static List<Visitor> toCentre() {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(new Visitor(NOBODY, null, null));
        visitors.add(new Visitor(MEMBER, ANOTHER_DIVISION, List.of()));
        everyRole().forEach(role -> visitors.add(new Visitor(role, null, List.of(role))));
        visitors.add(new Visitor(METRICS, null, withMetrics()));
        OF_THE_FEDERATION.forEach(
                role -> visitors.add(new Visitor(role, ANOTHER_DIVISION, List.of(role))));
        visitors.add(new Visitor(FROM_ELSEWHERE, ANOTHER_DIVISION, OF_A_HOME));
        return List.copyOf(visitors);
    }

    /** However many roles stand beside it. */
    private static List<String> withMetrics() {
        return Stream.concat(everyRole().stream(), Stream.of(METRICS)).toList();
    }

    /** Null where no token is shown. */
    String token(TestIssuer issuer) {
        return roles == null
                ? null
                : issuer.token("visitor", division, roles.toArray(String[]::new));
    }
}
