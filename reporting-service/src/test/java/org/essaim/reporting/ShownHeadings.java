package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/** Reads what stands over the sections, and finds each of its figures on the same page. */
record ShownHeadings(Function<String, PageTables> pages) {

    private static final int LEAST = 5;

    void areRight() {
        overview();
        use();
        stops();
        generalization();
        money();
    }

    private void overview() {
        PageTables page = pages.apply("");
        long initiatives = figure(page, "Initiatives");
        says(page, "now", initiatives < LEAST ? null : found(page, initiatives));
        Map<String, List<String>> flows = new HashMap<>();
        page.rows("The flow of money").forEach(row -> flows.put(row.get(1), row));
        String spent = flows.get("Spent").get(2);
        says(
                page,
                "flow",
                PageTables.number(spent) > 0
                        ? withoutZeros(flows.get("Proven useful").get(2))
                                + " of the "
                                + withoutZeros(spent)
                                + " spent has proven useful"
                        : "Where the money goes");
        List<List<Long>> rows =
                List.copyOf(
                        page.rowsIfAny("Initiatives by division and stage").stream()
                                .map(row -> PageTables.numbers(PageTables.rest(row)))
                                .toList());
        long integrated = sum(rows, 4);
        long closed = sum(rows, 5);
        long running = initiatives - integrated - closed;
        says(
                page,
                "stages",
                initiatives < LEAST
                        ? "Initiatives by stage"
                        : "Of %s initiatives, %s %s running, %s integrated and %s closed"
                                .formatted(
                                        Written.number(initiatives),
                                        none(running),
                                        running > 1 ? "are" : "is",
                                        none(integrated),
                                        none(closed)));
    }

    private static long sum(List<List<Long>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).mapToLong(n -> n == null ? 0 : n).sum();
    }

    private static String found(PageTables page, long initiatives) {
        long used = figure(page, "Used products");
        String of = Written.number(initiatives);
        return switch ((int) used) {
            case 0 -> "None of the " + of + " initiatives has found a user";
            case 1 -> "1 of " + of + " initiatives has found a user";
            default -> Written.number(used) + " of " + of + " initiatives have found a user";
        };
    }

    private void use() {
        PageTables page = pages.apply("/use");
        long initiatives = figure(pages.apply(""), "Initiatives");
        says(page, "now", initiatives < LEAST ? null : found(page, initiatives));
        String half = "Half of initiatives are in use within";
        if (initiatives < LEAST) {
            says(page, "survival", "From launch to first use");
        } else if (page.figures().containsKey(half)) {
            says(
                    page,
                    "survival",
                    "Half of the initiatives find a user within "
                            + page.figures().get(half).getFirst());
        } else {
            says(page, "survival", "Fewer than one initiative in two has found a user");
        }
        says(page, "months", months(page.rowsIfAny("Users by month")));
    }

    private static String months(List<List<String>> rows) {
        if (rows.isEmpty() || PageTables.number(rows.getLast().get(1)) == 0) {
            return "Users over time";
        }
        long users = PageTables.number(rows.getLast().get(1));
        YearMonth month =
                YearMonth.parse(
                        rows.getLast().getFirst(),
                        DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK));
        String said =
                "%s users in %s"
                        .formatted(
                                Written.number(users),
                                month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK)));
        if (rows.size() < 13) {
            return said;
        }
        String before = rows.get(rows.size() - 13).get(1);
        return PageTables.number(before) == 0
                ? said
                : said + ", compared with " + before + " a year earlier";
    }

    private void stops() {
        PageTables page = pages.apply("/stops");
        List<String> stopped = page.figures().get("Stopped");
        long stops = PageTables.number(stopped.getFirst());
        says(
                page,
                "now",
                stops == 0
                        ? null
                        : stopped.getFirst()
                                + (stops == 1 ? " stop" : " stops")
                                + " of funding, "
                                + stopped.get(1));
        long closed = figure(page, "Lessons");
        says(
                page,
                "lessons",
                closed == 0
                        ? "What was learnt"
                        : Written.number(closed)
                                + (closed == 1 ? " initiative" : " initiatives")
                                + " closed, and what was learnt");
        coming(page);
        years(page);
    }

    private static void coming(PageTables page) {
        long coming = figure(page, "Coming");
        List<List<String>> rows = page.rowsIfAny("Coming stops");
        says(
                page,
                "coming",
                coming == 0
                        ? "Coming stops"
                        : "Funding of %s %s stops within a year unless used, %s"
                                .formatted(
                                        Written.number(coming),
                                        coming == 1 ? "initiative" : "initiatives",
                                        (coming == 1 ? "on %s" : "from %s on")
                                                .formatted(rows.getFirst().get(3))));
    }

    private static void years(PageTables page) {
        Map<String, List<Long>> years =
                page.tables().containsKey("Stops by year")
                        ? page.numbers("Stops by year")
                        : Map.of();
        long most = years.values().stream().mapToLong(List::getFirst).max().orElse(0);
        List<String> with =
                years.keySet().stream().filter(y -> years.get(y).getFirst() == most).toList();
        says(
                page,
                "years",
                years.size() > 1 && with.size() == 1
                        ? "Most stops fell in %s: %s"
                                .formatted(with.getFirst(), Written.number(most))
                        : "Stops by year");
    }

    private void generalization() {
        PageTables page = pages.apply("/generalization");
        List<List<String>> adoptions = page.rowsIfAny("Adoptions");
        long used = adoptions.stream().filter(row -> !row.get(6).equals("no user so far")).count();
        long divisions = adoptions.stream().map(row -> row.get(2)).distinct().count();
        says(
                page,
                "lineage",
                adoptions.isEmpty()
                        ? "Lineage"
                        : "%d %s by %d %s, %s"
                                .formatted(
                                        adoptions.size(),
                                        adoptions.size() == 1 ? "adoption" : "adoptions",
                                        divisions,
                                        divisions == 1 ? "division" : "divisions",
                                        used == 0
                                                ? "none in use there yet"
                                                : used + " in use there"));
        long cases = page.rowsIfAny("Cases").size();
        if (cases < 100) {
            says(
                    page,
                    "cases",
                    cases == 0
                            ? "Candidates to scale"
                            : "%d %s opened a case"
                                    .formatted(
                                            cases, cases == 1 ? "product has" : "products have"));
        }
    }

    private void money() {
        PageTables page = pages.apply("/money");
        String allocated = page.figures().get("Allocated").getFirst();
        String heading = page.headings().get("now");
        if (PageTables.number(allocated) == 0) {
            assertThat(heading).isNull();
        } else {
            assertThat(heading).endsWith("allocated is still available");
            List<String> all = page.rows("Money by division").getLast();
            assertThat(heading)
                    .isEqualTo(
                            withoutZeros(all.get(6))
                                    + " of the "
                                    + withoutZeros(all.get(1))
                                    + " allocated is still available");
        }
        long opened = sum(numbers(page, "Findings by division"), 0);
        long upheld = sum(numbers(page, "Findings by division"), 3);
        says(
                page,
                "control",
                opened == 0
                        ? "Control after the fact"
                        : "%d audit %s opened, %s upheld"
                                .formatted(
                                        opened,
                                        opened == 1 ? "finding" : "findings",
                                        none(upheld)));
    }

    private static List<List<Long>> numbers(PageTables page, String caption) {
        return page.rowsIfAny(caption).stream()
                .map(row -> PageTables.numbers(PageTables.rest(row)))
                .toList();
    }

    private static String none(long number) {
        return number == 0 ? "none" : Written.number(number);
    }

    /** Without cents where there are none. */
    private static String withoutZeros(String euros) {
        return euros.replaceFirst("\\.00$", "");
    }

    private static long figure(PageTables page, String name) {
        return PageTables.number(page.figures().get(name).getFirst());
    }

    private static void says(PageTables page, String section, String wanted) {
        assertThat(page.headings().get(section)).as(section).isEqualTo(wanted);
    }
}
