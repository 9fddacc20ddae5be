package org.essaim.incubator.running;

import java.net.http.HttpResponse;
import java.util.Map;

/** A board of three in a running centre, which meets on its day: dora, eva and uma. */
final class Boards {

    private static final Map<String, String> ROLES =
            Map.of(
                    "dora",
                    "director",
                    "eva",
                    "employee-representative",
                    "uma",
                    "user-representative");

    private Boards() {}

    static void seat(RunningCentre centre) {
        accepted(give(centre, "dora", "DIRECTOR"));
        accepted(give(centre, "eva", "EMPLOYEE_REPRESENTATIVE"));
        accepted(give(centre, "uma", "USER_REPRESENTATIVE"));
        convene(centre);
    }

    static void convene(RunningCentre centre) {
        accepted(
                centre.post("/api/v1/board/meetings", "{\"on\":\"%s\"}".formatted(centre.today())));
    }

    static HttpResponse<String> give(RunningCentre centre, String holder, String kind) {
        return centre.post(
                "/api/v1/board/seats",
                "{\"holder\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\"}"
                        .formatted(holder, kind, centre.today()));
    }

    static HttpResponse<String> vote(
            RunningCentre centre, String matter, String person, String choice) {
        return centre.postAs(
                person,
                ROLES.get(person),
                "/api/v1/board/matters/" + matter + "/votes",
                "{\"choice\":\"%s\"}".formatted(choice));
    }

    /**
     * @param reviewOn null where there is none
     */
    static HttpResponse<String> conclude(RunningCentre centre, String matter, String reviewOn) {
        return centre.postAs(
                "dora",
                "director",
                "/api/v1/board/matters/" + matter + "/conclusion",
                reviewOn == null ? "{}" : "{\"reviewOn\":\"%s\"}".formatted(reviewOn));
    }

    /** All three vote alike, and the votes are counted. */
    static void decide(RunningCentre centre, String matter, String choice, String reviewOn) {
        ROLES.keySet().forEach(person -> accepted(vote(centre, matter, person, choice)));
        accepted(conclude(centre, matter, reviewOn));
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
    }
}
