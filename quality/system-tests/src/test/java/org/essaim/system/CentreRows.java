package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import tools.jackson.databind.JsonNode;

/**
 * The centre's rows about single divisions, without ids, digests and instants: the same for two
 * divisions that did the same.
 */
record CentreRows(ServiceProcess centre, String director) {

    private static final List<String> COMPARED =
            List.of(
                    "/initiatives",
                    "/funding",
                    "/funding/initiatives",
                    "/funding/years",
                    "/generalization/cases",
                    "/stops",
                    "/stops/coming");

    /** Waits until the centre knows as much about the one as about the other. */
    void areTheSame(String one, String other) {
        for (String path : COMPARED) {
            Eventually.passes(() -> assertThat(of(one, path)).isEqualTo(of(other, path)));
        }
    }

    List<String> of(String division, String path) {
        Answers answers = new Answers(at -> centre.get("/api/v1" + at, director));
        return answers.rows(path).stream()
                .filter(row -> row.path("division").asString("").equals(division))
                .map(CentreRows::comparable)
                .sorted()
                .toList();
    }

    private static String comparable(JsonNode row) {
        Map<String, String> members = new TreeMap<>();
        row.properties().forEach(each -> members.put(each.getKey(), each.getValue().toString()));
        members.keySet().removeIf(CentreRows::isOwn);
        return members.toString();
    }

    /** Ids and digests are random, and instants are those of the ingestion. */
    private static boolean isOwn(String name) {
        return Set.of("division", "id", "explanation").contains(name)
                || name.matches(".*(Id|Digest|At)");
    }
}
