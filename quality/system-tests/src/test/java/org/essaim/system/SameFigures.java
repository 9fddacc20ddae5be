package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import tools.jackson.databind.JsonNode;

/**
 * Compares the answers of reporting with the centre's own, to the cent and the half-day, in a
 * federation that has converged. What the centre has no figure for (what use redeemed, use by
 * month, the curve) is recounted by reporting's own tests.
 */
record SameFigures(Answers centre, Answers reporting) {

    private static final int LEAST_PEOPLE = 5;
    private static final String[] MONEY = {
        "division", "allocated", "granted", "spent", "reversed", "released"
    };

    /** Of a running federation. */
    static SameFigures of(LauncherProcess run) throws IOException {
        return new SameFigures(Answers.of(run, "centre"), Answers.of(run, "reporting"));
    }

    /**
     * @param daysOfAYear from the business day to the same day of the next year
     */
    void areTheSame(int daysOfAYear) {
        structures();
        money();
        stops(daysOfAYear);
        generalization();
        control();
        new SameUse(centre, reporting).isTheSame();
    }

    private void same(String theirs, String ours, String... members) {
        assertThat(reporting.lines(ours, members))
                .as(ours)
                .isEqualTo(centre.lines(theirs, members));
    }

    private void structures() {
        same("/divisions", "/divisions", "division", "dissatisfaction", "admittedOn");
        same("/initiatives/stages", "/portfolio/stages", "division", "stage", "initiatives");
        assertThat(
                        reporting.rows("/divisions").stream()
                                .filter(row -> row.has("countedOn"))
                                .map(SameFigures::people)
                                .sorted())
                .isEqualTo(
                        centre.rows("/divisions/manager-engagement").stream()
                                .filter(row -> row.path("operational").isNumber())
                                .map(SameFigures::people)
                                .sorted()
                                .toList());
    }

    /** Counts of one to four people are shown by the centre alone. */
    private static String people(JsonNode row) {
        List<String> line = new ArrayList<>(List.of(Answers.line(row, "division", "countedOn")));
        for (String[] names :
                new String[][] {
                    {"operational", "operationalVolunteers"},
                    {"managers", "managerVolunteers"},
                    {"managersLaunching", "managersLaunching"},
                    {"managersAtDemos", "managersAtDemos"}
                }) {
            JsonNode count = row.has(names[0]) ? row.path(names[0]) : row.path(names[1]);
            boolean hidden = count.asInt(0) > 0 && count.asInt(0) < LEAST_PEOPLE;
            line.add(hidden ? "null" : count.asString("null"));
        }
        return String.join(" | ", line);
    }

    private void money() {
        same("/funding", "/money/divisions", MONEY);
        same("/funding", "/money/divisions", "division", "available");
        String[] yearly = Stream.concat(Stream.of("year"), Stream.of(MONEY)).toArray(String[]::new);
        same("/funding/years", "/money/years", yearly);
        rounds();
        initiatives();
    }

    private void rounds() {
        Map<String, Sum> rounds = new TreeMap<>();
        for (JsonNode row : centre.rows("/funding/rounds?size=1000")) {
            String key =
                    Answers.line(row, "division", "kind")
                            + " | "
                            + row.path("grantedOn").asString().substring(0, 4);
            rounds.merge(key, Sum.of(row, "granted"), Sum::plus);
        }
        assertThat(
                        reporting.lines(
                                "/money/rounds", "division", "round", "year", "grants", "granted"))
                .isEqualTo(
                        Answers.sorted(
                                rounds.entrySet().stream()
                                        .map(
                                                each ->
                                                        "%s | %d | %s"
                                                                .formatted(
                                                                        each.getKey(),
                                                                        each.getValue().rows(),
                                                                        each.getValue()))));
    }

    /** Money and time of some rows. */
    private record Sum(long rows, BigDecimal euros, long halfDays) {

        static Sum of(JsonNode row, String figure) {
            return new Sum(1, Answers.euros(row, figure), Answers.halfDays(row, figure));
        }

        Sum plus(Sum more) {
            return new Sum(rows + more.rows, euros.add(more.euros), halfDays + more.halfDays);
        }

        boolean isNothing() {
            return euros.signum() == 0 && halfDays == 0;
        }

        @Override
        public String toString() {
            return euros + " and " + halfDays;
        }
    }

    /** The entries behind the sums, of each initiative by what moved. */
    private void initiatives() {
        Map<String, Sum> entries = new TreeMap<>();
        for (JsonNode division : centre.rows("/funding")) {
            String path =
                    "/money/entries?size=1000&division=" + division.path("division").asString();
            for (JsonNode row : reporting.rows(path)) {
                if (row.has("initiative")) {
                    String kind = row.path("kind").asString();
                    String figure = kind.equals("REOPENED") ? "RELEASED" : kind;
                    String key = row.path("initiative").asString() + " " + figure;
                    entries.merge(key, Sum.of(row, "amount"), Sum::plus);
                }
            }
        }
        Map<String, Sum> wanted = new TreeMap<>();
        for (JsonNode row : centre.rows("/funding/initiatives")) {
            for (String figure : List.of("granted", "spent", "reversed", "released")) {
                String key = row.path("initiative").asString() + " " + figure.toUpperCase();
                wanted.put(key, Sum.of(row, figure));
            }
        }
        assertThat(shown(entries)).isEqualTo(shown(wanted));
    }

    private static List<String> shown(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .filter(each -> !each.getValue().isNothing())
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    private void stops(int daysOfAYear) {
        same(
                "/stops",
                "/stops",
                "stopId",
                "initiative",
                "division",
                "spentOn",
                "useBy",
                "dueOn",
                "reason",
                "reinstatedAt",
                "appliedAt");
        same(
                "/stops/coming?days=" + daysOfAYear,
                "/stops/coming",
                "initiative",
                "division",
                "spentOn",
                "useBy",
                "dueOn",
                "amount");
    }

    private void generalization() {
        same(
                "/generalization/cases",
                "/generalization/cases",
                "initiative",
                "division",
                "reason",
                "measuredOn",
                "users",
                "usersBefore",
                "openedOn");
        decisions();
        credits();
    }

    private void decisions() {
        assertThat(
                        reporting.lines(
                                "/generalization/decisions",
                                "division",
                                "initiative",
                                "outcome",
                                "meetingOn",
                                "reviewOn"))
                .isEqualTo(
                        Answers.sorted(
                                centre.rows("/board/agenda?decided=true&size=1000").stream()
                                        .map(SameFigures::decision)));
    }

    private void credits() {
        List<String> credits = new ArrayList<>();
        for (JsonNode opened : centre.rows("/generalization/cases")) {
            String id = opened.path("caseId").asString();
            JsonNode given = centre.get().apply("/generalization/cases/" + id).path("credits");
            if (!given.isEmpty()) {
                credits.add(
                        "%s | %d | %d"
                                .formatted(
                                        Answers.line(opened, "division", "initiative"),
                                        given.size(),
                                        given.valueStream()
                                                .map(each -> each.path("adoptingDivision"))
                                                .distinct()
                                                .count()));
            }
        }
        assertThat(
                        reporting.lines(
                                "/generalization/credits",
                                "division",
                                "initiative",
                                "adoptions",
                                "divisions"))
                .isEqualTo(credits.stream().sorted().toList());
    }

    private static String decision(JsonNode row) {
        return Answers.line(row, "division", "initiative", "outcome", "meetingOn", "reviewOn");
    }

    private void control() {
        findings();
        same(
                "/control/samples?size=1000",
                "/money/samples",
                "sampleId",
                "division",
                "spentFrom",
                "spentTo",
                "population",
                "seed",
                "fingerprint",
                "drawnOn");
    }

    private void findings() {
        Map<String, Long> answered = new TreeMap<>();
        for (JsonNode row : centre.rows("/control/findings?size=1000")) {
            if (row.has("answeredOn")) {
                answered.merge(row.path("division").asString(), 1L, Long::sum);
            }
        }
        List<String> wanted =
                centre.rows("/control/statistics").stream()
                        .filter(row -> row.path("findings").asLong() > 0)
                        .map(
                                row ->
                                        Answers.line(row, "division", "findings")
                                                + " | "
                                                + answered.getOrDefault(
                                                        row.path("division").asString(), 0L)
                                                + " | "
                                                + Answers.line(
                                                        row,
                                                        "explained",
                                                        "upheld",
                                                        "withdrawn",
                                                        "findingsAboutEvidence"))
                        .toList();
        assertThat(
                        reporting.lines(
                                "/money/findings",
                                "division",
                                "opened",
                                "answered",
                                "explained",
                                "upheld",
                                "withdrawn",
                                "aboutEvidence"))
                .isEqualTo(wanted.stream().sorted().toList());
    }
}
