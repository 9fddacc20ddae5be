package org.essaim.system;

import module java.base;

import org.essaim.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;

/** A board of three that meets today and decides some of what lies before it (R02, R71). */
record Board(ServiceProcess centre, TestIssuer issuer, LocalDate today) {

    private static final Map<String, String> ROLES =
            Map.of(
                    "d-1",
                    "director",
                    "eva",
                    "employee-representative",
                    "uma",
                    "user-representative");
    private static final int GENERALIZED = 3;

    /** Generalizes three cases, puts one off, and carries a question. */
    void decide() {
        for (String[] seat :
                new String[][] {
                    {"d-1", "DIRECTOR"},
                    {"eva", "EMPLOYEE_REPRESENTATIVE"},
                    {"uma", "USER_REPRESENTATIVE"}
                }) {
            post(
                    "d-1",
                    "/seats",
                    "{\"holder\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\"}"
                            .formatted(centre.personOf(token(seat[0])), seat[1], today));
        }
        post("d-1", "/meetings", "{\"on\":\"%s\"}".formatted(today));
        JsonNode put = post("eva", "/agenda", "{\"question\":\"shall we meet monthly?\"}");
        decide(put.path("id").asString(), "YES", "{}");
        int number = 0;
        String open = "/api/v1/board/agenda?decided=false&size=1000";
        for (JsonNode item : centre.get(open, token("d-1")).path("items")) {
            if (item.has("caseId") && number <= GENERALIZED) {
                boolean yes = number++ < GENERALIZED;
                decide(
                        item.path("itemId").asString(),
                        yes ? "YES" : "NO",
                        yes ? "{}" : "{\"reviewOn\":\"%s\"}".formatted(today.plusMonths(3)));
            }
        }
    }

    private void decide(String item, String choice, String closing) {
        for (String person : ROLES.keySet()) {
            post(person, "/agenda/" + item + "/votes", "{\"choice\":\"%s\"}".formatted(choice));
        }
        post("d-1", "/agenda/" + item + "/close", closing);
    }

    private JsonNode post(String person, String path, String body) {
        return centre.accepted("POST", "/api/v1/board" + path, token(person), body);
    }

    private String token(String person) {
        return issuer.token(person, null, ROLES.get(person));
    }
}
