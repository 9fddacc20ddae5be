package org.essaim.system;

import module java.base;

import org.essaim.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;

/** A controller who finds something about expenses and evidence, and draws a sample (R95, R96). */
record Controlling(ServiceProcess centre, TestIssuer issuer, LocalDate today) {

    private static final List<String> OUTCOMES = List.of("EXPLAINED", "UPHELD");

    /**
     * Five findings of each kind: one is left open, one answered, two answered and closed, one
     * withdrawn.
     */
    void control() {
        find("queue", "expenses", "expenseId");
        find("evidence", "evidence", "evidenceId");
        centre.accepted(
                "POST",
                "/api/v1/control/samples",
                controller(),
                "{\"seed\":4711,\"size\":7,\"from\":\"2023-01-01\",\"to\":\"%s\"}"
                        .formatted(today));
    }

    private void find(String queue, String files, String id) {
        List<JsonNode> first =
                centre.get("/api/v1/control/" + queue + "?size=5", controller())
                        .path("items")
                        .valueStream()
                        .toList();
        for (int i = 0; i < first.size(); i++) {
            String division = first.get(i).path("division").asString();
            String file = first.get(i).path(id).asString();
            find(i, division, "/api/v1/control/%s/%s/%s".formatted(files, division, file));
        }
    }

    private void find(int i, String division, String file) {
        String path = file + "/findings";
        JsonNode opened =
                centre.accepted(
                        "POST",
                        path,
                        controller(),
                        "{\"ground\":\"UNPROVEN\",\"remark\":\"no bill\"}");
        String finding = path + "/" + opened.path("id").asString();
        if (i >= 1 && i <= 3) {
            centre.accepted(
                    "POST",
                    finding + "/answers",
                    issuer.token("vera", division, "volunteer"),
                    "{\"answer\":\"here it is\"}");
        }
        if (i >= 2) {
            String outcome = i == 4 ? "WITHDRAWN" : OUTCOMES.get(i - 2);
            centre.accepted(
                    "POST",
                    finding + "/close",
                    controller(),
                    "{\"outcome\":\"%s\",\"remark\":\"seen\"}".formatted(outcome));
        }
    }

    private String controller() {
        return issuer.token("cleo", null, "controller");
    }
}
