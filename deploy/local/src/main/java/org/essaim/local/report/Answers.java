package org.essaim.local.report;

import module java.base;

import org.essaim.local.federation.Service;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.federation.Services;
import tools.jackson.databind.JsonNode;

/**
 * What the projections of the centre and of reporting answer, as JSON.
 *
 * @param funding per admitted division
 * @param stages per division, how many initiatives in which stage
 * @param stops every stop that was decided
 * @param cases every generalization case
 * @param reportedStages the same as stages, from reporting
 * @param reportedMoney the same as funding, from reporting
 */
public record Answers(
        List<JsonNode> funding,
        List<JsonNode> stages,
        List<JsonNode> stops,
        List<JsonNode> cases,
        List<JsonNode> reportedStages,
        List<JsonNode> reportedMoney) {

    public static final String FUNDING = "api/v1/funding";
    public static final String INITIATIVES = "api/v1/initiatives";
    public static final String STAGES = "api/v1/initiatives/stages";
    public static final String STOPS = "api/v1/stops";
    public static final String CASES = "api/v1/generalization/cases";
    public static final String REPORTED_STAGES = "api/v1/portfolio/stages";
    public static final String REPORTED_MONEY = "api/v1/money/divisions";

    /** Queries all of them. */
    public static Answers of(Services services) {
        ServiceClient client = services.client();
        Service centre = services.centre();
        Service reporting = services.reporting();
        return new Answers(
                client.all(centre, FUNDING),
                client.all(centre, STAGES),
                client.all(centre, STOPS),
                client.all(centre, CASES),
                client.all(reporting, REPORTED_STAGES),
                client.all(reporting, REPORTED_MONEY));
    }

    /** The titles of initiatives by their ids. */
    public static Map<String, String> titles(Services services) {
        return services.client().all(services.centre(), INITIATIVES).stream()
                .collect(
                        Collectors.toMap(
                                row -> row.path("initiative").asString(),
                                row -> row.path("title").asString()));
    }
}
