package org.essaim.system;

import module java.base;

import org.essaim.contract.BusinessDay;

/**
 * What the people of a division do in a few days: a thousand commands of every kind, each of which
 * a working division accepts.
 */
final class DivisionLife {

    /** A thousand commands. */
    static final int INITIATIVES = 40;

    /**
     * @param who the person
     * @param roles as a token writes them
     * @param path under {@code /api/v1}; names in pointed brackets are ids that earlier steps kept,
     *     and after an {@code @} of people
     * @param kept the name under which the id in the response is kept; null: it is not
     */
    record Step(String who, List<String> roles, String path, String body, String kept) {}

    private final List<Step> steps = new ArrayList<>();
    private final LocalDate today;

    private DivisionLife(LocalDate today) {
        this.today = today;
    }

    static List<Step> until(LocalDate today) {
        return until(today, INITIATIVES);
    }

    /** Of as many initiatives, of 31 commands each. */
    static List<Step> until(LocalDate today, int initiatives) {
        DivisionLife life = new DivisionLife(today);
        life.volunteer("ola", "OPERATIONAL");
        life.volunteer("mia", "MANAGER");
        for (int i = 0; i < initiatives; i++) {
            life.begin(i);
            life.beUsed(i);
            life.workTogether(i);
            life.goOn(i);
        }
        return List.copyOf(life.steps);
    }

    private void volunteer(String who, String capacity) {
        step(
                who,
                capacity.equals("MANAGER") ? "employee manager" : "employee",
                "/volunteers/<@" + who + ">/acceptance",
                "{\"capacity\":\"%s\"}".formatted(capacity),
                null);
    }

    private void begin(int i) {
        step(
                "ada",
                "employee",
                "/irritants",
                """
                {"category":"WAITING","recurrence":"DAILY","hurts":"an hour in queue %d",
                 "zone":"the counter","tags":["guichet"],"reportedOn":"%s"}
                """
                        .formatted(i, today.minusDays(10)),
                "irritant");
        employee("bob", "/irritants/<irritant>/corroboration", "{}", null);
        employee(
                "ada",
                "/initiatives",
                """
                {"initiative":"n%d","title":"form %d","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"%s","about":"<irritant>"}
                """
                        .formatted(i, i, today.minusDays(10)),
                null);
        employee("ada", of(i, "/expenses"), expense("12.%02d".formatted(i % 100), 0), "wrong");
        employee("ada", of(i, "/expenses"), expense("20.00", 1), null);
        employee(
                "ada",
                of(i, "/expenses/<wrong>/reversal"),
                "{\"reason\":\"twice\",\"reversedOn\":\"%s\"}".formatted(today),
                null);
        employee("ada", of(i, "/expenses"), expense("0.%02d".formatted(i % 99 + 1), 2), null);
    }

    private void beUsed(int i) {
        step(
                "uma",
                "user-representative",
                of(i, "/usage"),
                "{\"measuredOn\":\"%s\",\"users\":%d,\"level\":\"CONFIRMED\"}"
                        .formatted(today, i + 1),
                null);
        employee(
                "ada",
                of(i, "/stage"),
                """
                {"stage":"PILOT","enteredOn":"%s"}
                """
                        .formatted(today.minusDays(6)),
                null);
        decideAtDemo(i);
        employee(
                "ada",
                of(i, "/obstacles"),
                "{\"kind\":\"IT\",\"what\":\"no laptop\",\"metOn\":\"%s\"}".formatted(today),
                null);
    }

    private void decideAtDemo(int i) {
        employee("ada", of(i, "/demos"), "{}", "demo");
        String attendance = of(i, "/demos/<demo>/attendance");
        step("uma", "user-representative", attendance, attending("USER"), null);
        employee("ola", attendance, attending("GUEST"), null);
        step("mia", "employee manager", attendance, attending("MANAGER"), null);
        String decisions = of(i, "/demos/<demo>/decisions");
        employee("ola", decisions, "{\"what\":\"fewer fields\"}", "decision");
        step(
                "uma",
                "user-representative",
                decisions + "/<decision>/votes",
                "{\"choice\":\"YES\"}",
                null);
        employee("ola", decisions + "/<decision>/conclusion", "{}", null);
        employee("ola", of(i, "/demos/<demo>/end"), "{}", null);
    }

    private static String attending(String as) {
        return "{\"code\":\"<demo-code>\",\"as\":\"%s\"}".formatted(as);
    }

    private void workTogether(int i) {
        employee(
                "ada",
                of(i, "/team/<@lea>"),
                "{\"role\":\"PRODUCT_LEAD\",\"namedOn\":\"%s\"}".formatted(today.minusDays(5)),
                null);
        employee(
                "bob",
                of(i, "/working-group/joining"),
                "{\"joinedOn\":\"%s\"}".formatted(today),
                null);
        step(
                "mia",
                "employee manager",
                "/derogations",
                "{\"waives\":\"three quotes\",\"territory\":\"FR/IDF\",\"from\":\"%s\","
                                .formatted(today.minusDays(3))
                        + "\"until\":\"%s\"}".formatted(today.plusDays(30)),
                "derogation");
        employee(
                "ada",
                "/derogations/<derogation>/uses",
                "{\"initiative\":\"n%d\",\"territory\":\"FR/IDF\",\"usedOn\":\"%s\"}"
                        .formatted(i, BusinessDay.of(Instant.now())),
                null);
        employee("ada", of(i, "/ownership"), "{\"to\":\"<@bob>\"}", null);
        employee("bob", of(i, "/ownership/acceptance"), "{}", null);
    }

    private void goOn(int i) {
        employee(
                "bob",
                of(i, "/rounds"),
                """
                {"kind":"LATER","pilotUsers":"the counter",
                 "amount":{"euros":"1%02d.00","halfDays":3},"months":6,
                  "team":[{"person":"<@lea>","part":"PRODUCT_LEAD"}]}
                """
                        .formatted(i % 100),
                "round");
        for (String each : List.of("ola", "mia")) {
            step(each, "volunteer", "/rounds/<round>/votes", "{\"choice\":\"YES\"}", null);
        }
        step("ola", "volunteer", "/rounds/<round>/close", "{}", null);
        employee(
                "bob",
                of(i, "/pause"),
                "{\"reason\":\"summer\",\"pausedOn\":\"%s\"}".formatted(today.minusDays(1)),
                null);
        employee(
                "bob",
                of(i, "/revival"),
                "{\"note\":\"back\",\"revivedOn\":\"%s\"}".formatted(today),
                null);
        boolean ends = i % 5 == 0;
        employee(
                "bob",
                of(i, ends ? "/close" : "/expenses"),
                ends
                        ? "{\"tried\":\"a\",\"learnt\":\"b\",\"closedOn\":\"%s\"}".formatted(today)
                        : expense("33.33", 1),
                null);
    }

    private String expense(String euros, int halfDays) {
        return """
                {"amount":{"euros":"%s","halfDays":%d},"label":"cables","spentOn":"%s"}
                """
                .formatted(euros, halfDays, today);
    }

    private static String of(int initiative, String rest) {
        return "/initiatives/n" + initiative + rest;
    }

    private void employee(String who, String path, String body, String kept) {
        step(who, "employee", path, body, kept);
    }

    private void step(String who, String roles, String path, String body, String kept) {
        steps.add(new Step(who, List.of(roles.split(" ")), path, body, kept));
    }
}
