package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * Reads what other rules would have done, cell by cell, beside what programs are answered. What
 * they are answered the tests of the real portfolio count again.
 */
record ShownWhatIf(
        Function<String, PageTables> pages,
        Function<String, String> html,
        Function<String, JsonNode> answers) {

    private static final int AT_ONCE = 100;

    /** What programs ask, and what the form of the page asks. */
    private record Question(long months, String programs, String people) {
        Question(long months, String both) {
            this(months, both, both);
        }
    }

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(12, ""),
                    new Question(6, ""),
                    new Question(18, "&usedProductUsers=40"),
                    new Question(9, "&caseUsers=20&caseGrowthPercent=5&caseGrowthFromUsers=5"),
                    new Question(1, "&firstRoundEuros=100.00", "&firstRoundEuros=100"));

    void isRight() {
        QUESTIONS.forEach(this::isRight);
    }

    private void isRight(Question asked) {
        JsonNode progress =
                answers.apply(
                        "/what-if?waitMilliseconds=60000&months="
                                + asked.months()
                                + asked.programs());
        assertThat(progress.path("done").asBoolean()).isTrue();
        JsonNode answer = progress.path("comparison");
        PageTables page = pages.apply("/what-if?months=" + asked.months() + asked.people());
        JsonNode today = answer.path("today");
        JsonNode other = answer.path("other");
        assertThat(page.rows("Today’s rules and the other rules"))
                .as("asked %s", asked)
                .containsExactly(
                        List.of("Months to find a user", "12", Written.number(asked.months())),
                        counted(
                                "Initiatives stopped, those funded again left out",
                                "stops",
                                today,
                                other),
                        euros("Spent after the day of the stop", "saved", today, other),
                        euros("Proven useful", "redeemed", today, other),
                        euros("Not used in time", "lost", today, other),
                        counted("Candidates to scale", "cases", today, other),
                        euros("Granted in first rounds", "firstRounds", today, other));
        crux(html.apply("/what-if?months=" + asked.months() + asked.people()), answer);
        listed(page, " stopped under the other rules only", answer.path("onlyOther"));
        listed(page, " stopped under today’s rules only", answer.path("onlyToday"));
        differences(page, answer.path("unlikeTheCentre"));
    }

    /** It stands before the table, as its first sentence. */
    private static void crux(String page, JsonNode answer) {
        JsonNode earlier = answer.path("crux").path("earlier");
        JsonNode later = answer.path("crux").path("later");
        assertThat(earlier.path("alone").asInt()).isEqualTo(answer.path("onlyOther").size());
        assertThat(later.path("alone").asInt()).isEqualTo(answer.path("onlyToday").size());
        List<String> shown =
                Pattern.compile("<p class=\"crux\">(.*?)</p>", Pattern.DOTALL)
                        .matcher(page)
                        .results()
                        .map(found -> PageTables.text(found.group(1)))
                        .toList();
        List<String> wanted = new ArrayList<>();
        moved(earlier, "earlier", " of them where today’s rules do not stop at all", wanted);
        moved(later, "later", " of them not at all", wanted);
        assertThat(shown)
                .isEqualTo(
                        wanted.isEmpty()
                                ? List.of(
                                        "Both sets of rules stop the same initiatives on the same"
                                                + " days.")
                                : wanted);
    }

    private static void moved(JsonNode moved, String when, String alone, List<String> wanted) {
        long initiatives = moved.path("initiatives").asLong();
        if (initiatives == 0) {
            return;
        }
        String said =
                "The other rules stop %s %s %s than today’s rules%s. "
                        .formatted(
                                Written.number(initiatives),
                                initiatives == 1 ? "initiative" : "initiatives",
                                when,
                                moved.path("alone").asLong() == 0
                                        ? ""
                                        : ", "
                                                + Written.number(moved.path("alone").asLong())
                                                + alone);
        long found = moved.path("found").asLong();
        long users = moved.path("users").asLong();
        long few = moved.path("productsOfFew").asLong();
        String after = "After the earlier stop %s of them found ".formatted(Written.number(found));
        if (found == 0) {
            wanted.add(said + "None of them found a user after the earlier stop.");
        } else if (users == 0) {
            wanted.add(said + after + "users, fewer than five each.");
        } else {
            String without =
                    few == 0
                            ? ""
                            : ", not counting those of %d %s with fewer than five"
                                    .formatted(few, few == 1 ? "product" : "products");
            wanted.add(said + after + Written.number(users) + " users" + without + ".");
        }
    }

    private static List<String> counted(
            String label, String member, JsonNode today, JsonNode other) {
        return List.of(
                label,
                Written.number(today.path(member).size()),
                Written.number(other.path(member).size()));
    }

    private static List<String> euros(String label, String member, JsonNode today, JsonNode other) {
        return List.of(label, euros(today.path(member)), euros(other.path(member)));
    }

    private static String euros(JsonNode amount) {
        return Written.euros(RunningReporting.amount(amount).money().cents());
    }

    private static void listed(PageTables page, String summary, JsonNode rows) {
        assertThat(page.list(Written.number(rows.size()) + summary))
                .isEqualTo(
                        rows.valueStream()
                                .limit(AT_ONCE)
                                .map(
                                        row ->
                                                Written.initiative(
                                                                row.path("initiative").asString())
                                                        + ", "
                                                        + Written.division(
                                                                row.path("division").asString()))
                                .toList());
    }

    private static void differences(PageTables page, JsonNode rows) {
        String summary =
                (rows.size() == 1 ? " difference" : " differences")
                        + " between this recount and what the centre decided";
        assertThat(page.list(Written.number(rows.size()) + summary))
                .isEqualTo(
                        rows.valueStream()
                                .limit(AT_ONCE)
                                .map(
                                        row ->
                                                kind(row)
                                                        + " "
                                                        + Written.initiative(
                                                                row.path("initiative").asString()))
                                .toList());
    }

    private static String kind(JsonNode row) {
        return switch (row.path("kind").asString()) {
            case "STOPPED_BY_CENTRE" -> "stopped by the centre only:";
            case "STOPPED_BY_RECOUNT" -> "stopped by the recount only:";
            case "CASE_OF_CENTRE" -> "a case of the centre only:";
            default -> "a case of the recount only:";
        };
    }
}
