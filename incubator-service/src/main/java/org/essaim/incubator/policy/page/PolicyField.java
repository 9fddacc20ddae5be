package org.essaim.incubator.policy.page;

import module java.base;

/**
 * A field of a version of the policy.
 *
 * @param kind what is typed, as forms name it before a colon; empty for a text
 * @param member as the operation names it
 */
record PolicyField(String kind, String member) {

    /** As they stand together on the page. */
    static Map<String, List<PolicyField>> byTopic() {
        Map<String, List<PolicyField>> topics = new LinkedHashMap<>();
        topics.put(
                "first", Stream.concat(amount("firstRound"), numbers("firstRoundMonths")).toList());
        topics.put(
                "use",
                Stream.concat(
                                numbers("usedProductUsers", "silenceDays"),
                                Stream.of(new PolicyField("", "warningMonths")))
                        .toList());
        topics.put(
                "case", numbers("caseUsers", "caseGrowthPercent", "caseGrowthFromUsers").toList());
        topics.put(
                "waits",
                numbers(
                                "ballotDays",
                                "splittingDays",
                                "periods.launchBackDays",
                                "periods.idleOwnerDays",
                                "periods.lateExpenseDays",
                                "periods.withdrawnEvidenceDays",
                                "periods.derogationMonths")
                        .toList());
        topics.put(
                "bounds",
                Stream.of(
                                amount("bounds.leastFirstRound"),
                                amount("bounds.mostFirstRound"),
                                numbers(
                                        "bounds.leastFirstRoundMonths",
                                        "bounds.mostFirstRoundMonths",
                                        "bounds.leastBallotDays",
                                        "bounds.mostBallotDays"))
                        .flatMap(Function.identity())
                        .toList());
        return topics;
    }

    static Stream<PolicyField> all() {
        return byTopic().values().stream().flatMap(List::stream);
    }

    /** What the form calls it. */
    public String name() {
        return kind.isEmpty() ? member : kind + ":" + member;
    }

    private static Stream<PolicyField> amount(String member) {
        return Stream.of(
                new PolicyField("money", member + ".euros"),
                new PolicyField("number", member + ".halfDays"));
    }

    private static Stream<PolicyField> numbers(String... members) {
        return Arrays.stream(members).map(member -> new PolicyField("number", member));
    }
}
