package org.essaim.incubator.running;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;

/** A board of three in a running centre, which meets on its day: ada, eva and uma. */
final class Boards {

    private static final Map<String, String> ROLES =
            Map.of(
                    "ada",
                    "director",
                    "eva",
                    "employee-representative",
                    "uma",
                    "user-representative");

    private Boards() {}

    static void seat(RunningCentre centre) {
        accepted(give(centre, "ada", "DIRECTOR"));
        accepted(give(centre, "eva", "EMPLOYEE_REPRESENTATIVE"));
        accepted(give(centre, "uma", "USER_REPRESENTATIVE"));
        convene(centre);
    }

    static void convene(RunningCentre centre) {
        accepted(
                centre.post("/api/v1/board/meetings", "{\"on\":\"%s\"}".formatted(centre.today())));
    }

    static HttpResponse<String> give(RunningCentre centre, String holder, String kind) {
        centre.askedBy(holder, null);
        return centre.post(
                "/api/v1/board/seats",
                "{\"holder\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\"}"
                        .formatted(holder, kind, centre.today()));
    }

    /** ada names a deputy, and contradicts when the two sides take her for gone. */
    static void questionTheDirector(RunningCentre centre, String day) {
        String successions = "/api/v1/board/successions";
        centre.askedBy("dan", null);
        accepted(
                centre.post(
                        "/api/v1/board/deputies",
                        "{\"deputy\":\"dan\",\"from\":\"%1$s\",\"until\":\"%1$s\"}"
                                .formatted(day)));
        HttpResponse<String> proposed =
                centre.askedBy("eva", null, ROLES.get("eva"))
                        .post(
                                successions,
                                "{\"successor\":\"dan\",\"from\":\"%s\"}".formatted(day));
        accepted(proposed);
        String id = ContractJson.mapper().readTree(proposed.body()).path("id").asString();
        String succession = successions + "/" + id;
        accepted(centre.askedBy("uma", null, ROLES.get("uma")).post(succession + "/confirm", ""));
        accepted(centre.post(succession + "/contradict", ""));
    }

    static HttpResponse<String> vote(
            RunningCentre centre, String item, String person, String choice) {
        return centre.askedBy(person, null, ROLES.get(person))
                .post(
                        "/api/v1/board/agenda/" + item + "/votes",
                        "{\"choice\":\"%s\"}".formatted(choice));
    }

    /**
     * @param reviewOn null where there is none
     */
    static HttpResponse<String> close(RunningCentre centre, String item, String reviewOn) {
        return centre.askedBy("ada", null, "director")
                .post(
                        "/api/v1/board/agenda/" + item + "/close",
                        reviewOn == null ? "{}" : "{\"reviewOn\":\"%s\"}".formatted(reviewOn));
    }

    /** All three vote alike, and the votes are counted. */
    static void decide(RunningCentre centre, String item, String choice, String reviewOn) {
        ROLES.keySet().forEach(person -> accepted(vote(centre, item, person, choice)));
        accepted(close(centre, item, reviewOn));
    }

    /** The agenda item under which the case waits for a decision. */
    static String itemOf(RunningCentre centre, UUID caseId) {
        String[] found = new String[1];
        Eventually.holds(
                "the case is on the agenda",
                () -> {
                    found[0] = open(centre, caseId);
                    return found[0] != null;
                });
        return found[0];
    }

    private static String open(RunningCentre centre, UUID caseId) {
        return centre.get("/api/v1/board/agenda?decided=false")
                .path("items")
                .valueStream()
                .filter(item -> item.path("caseId").asString("").equals(caseId.toString()))
                .map(item -> item.path("itemId").asString())
                .findFirst()
                .orElse(null);
    }

    /** Waits until the works of the day have run twice from now on. */
    static void worksHaveRun(RunningCentre centre) {
        for (int i = 0; i < 2; i++) {
            String before = lastDone(centre);
            Eventually.holds("the works run", () -> !lastDone(centre).equals(before));
        }
    }

    private static String lastDone(RunningCentre centre) {
        return centre.jdbc()
                .sql("select coalesce(max(last_success)::text, '') from scheduled_tasks")
                .query(String.class)
                .single();
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
    }
}
