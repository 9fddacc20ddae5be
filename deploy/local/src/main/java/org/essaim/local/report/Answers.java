package org.essaim.local.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.local.federation.Members;
import org.essaim.local.federation.Service;
import tools.jackson.databind.JsonNode;

/**
 * The centre's and reporting's answers, as they came.
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

    /** Asks for all of them. */
    public static Answers of(Members members) throws IOException {
        return new Answers(
                ask(members, members.centre(), FUNDING),
                ask(members, members.centre(), STAGES),
                ask(members, members.centre(), STOPS),
                ask(members, members.centre(), CASES),
                ask(members, members.reporting(), REPORTED_STAGES),
                ask(members, members.reporting(), REPORTED_MONEY));
    }

    /** What hurts whom, by the id of the initiative. */
    public static Map<String, String> titles(Members members) throws IOException {
        Map<String, String> titles = new HashMap<>();
        ask(members, members.centre(), INITIATIVES)
                .forEach(
                        row ->
                                titles.put(
                                        row.path("initiative").asString(),
                                        row.path("title").asString()));
        return titles;
    }

    private static List<JsonNode> ask(Members members, Service service, String path)
            throws IOException {
        return members.client().all(service, path);
    }
}
