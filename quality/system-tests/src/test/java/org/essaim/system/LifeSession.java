package org.essaim.system;

import module java.base;

import tools.jackson.databind.JsonNode;

/** Sends the steps of a division's life and fills in the ids that earlier steps were answered. */
final class LifeSession {

    private static final Pattern PERSON = Pattern.compile("<(@(\\w+))>");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Function<DivisionLife.Step, String> newToken;

    /**
     * @param newToken for the person of a step
     */
    LifeSession(Function<DivisionLife.Step, String> newToken) {
        this.newToken = newToken;
    }

    /** Every command is accepted. */
    void play(ServiceProcess division, List<DivisionLife.Step> steps) {
        for (DivisionLife.Step step : steps) {
            people(division, step.path() + step.body());
            JsonNode answer =
                    division.accepted(
                            "POST",
                            "/api/v1" + filled(step.path()),
                            tokens.computeIfAbsent(
                                    step.who() + " " + step.roles(), _ -> newToken.apply(step)),
                            filled(step.body()));
            if (step.kept() != null) {
                ids.put(step.kept(), id(answer));
                ids.put(step.kept() + "-code", answer.path("code").asString(""));
            }
        }
    }

    /** In a release without ids of its own somebody's id is what they are called. */
    private void people(ServiceProcess division, String text) {
        Matcher named = PERSON.matcher(text);
        while (named.find()) {
            String who = named.group(2);
            ids.computeIfAbsent(
                    named.group(1),
                    _ -> {
                        var asked =
                                new DivisionLife.Step(who, List.of("employee"), null, null, null);
                        String id = division.personOf(newToken.apply(asked));
                        return id == null ? who : id;
                    });
        }
    }

    private static String id(JsonNode answer) {
        return answer.has("id")
                ? answer.get("id").asString()
                : answer.properties().iterator().next().getValue().asString();
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : ids.entrySet()) {
            filled = filled.replace("<" + each.getKey() + ">", each.getValue());
        }
        return filled;
    }
}
