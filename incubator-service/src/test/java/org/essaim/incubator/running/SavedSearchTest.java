package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A search that somebody keeps says what is new in it, to them alone. */
@Gate
class SavedSearchTest {

    private static RunningCentre centre;
    private static DisclosedMessages men;

    @BeforeAll
    static void a_division_has_launched_something() {
        centre = SharedCentre.withBoard();
        men = DisclosedMessages.to(centre, "searched");
        centre.receives(men.division(), men.launched("early", "Une minuterie", null));
        centre.caughtUp();
    }

    @Test
    @Rule({"R63", "R71"})
    void a_saved_search_counts_what_came_or_changed_since_its_owner_looked() {
        RunningCentre mia = centre.askedBy("mia", "searched");
        String id =
                saved(
                        mia,
                        "{\"name\":\"Produits\",\"division\":\"searched\",\"kind\":\"PRODUCT\"}");
        assertThat(mia.list("/api/v1/searches"))
                .isEqualTo(
                        json(
                                """
                                [{"id":"%s","name":"Produits","filter":{"kind":"PRODUCT",
                                  "division":"searched"},"savedOn":"2026-03-02","seen":%d,
                                  "newResults":0}]
                                """
                                        .formatted(id, latest())));
        centre.receives(men.division(), men.launched("late", "Encore une minuterie", null));
        centre.caughtUp();
        assertThat(fresh(mia)).isZero();

        InitiativeMessages early = InitiativeMessages.of(men.division(), "early");
        centre.receives(men.division(), early.used(DisclosedMessages.DAY, 30));
        centre.caughtUp();
        assertThat(fresh(mia)).as("what was there before became a product").isOne();
        centre.receives(men.division(), early.used(DisclosedMessages.DAY.plusDays(3), 31));
        centre.caughtUp();
        assertThat(mia.put("/api/v1/searches/" + id + "/seen", "").statusCode()).isEqualTo(204);
        assertThat(fresh(mia)).isZero();
        assertThat(centre.askedBy("uma", "searched").list("/api/v1/searches")).isEmpty();
        assertThat(centre.put("/api/v1/searches/" + id + "/seen", "").statusCode())
                .as("nobody looks for somebody else")
                .isEqualTo(404);
        assertThat(centre.delete("/api/v1/searches/" + id).statusCode()).isEqualTo(404);
        assertThat(mia.delete("/api/v1/searches/" + id).statusCode()).isEqualTo(204);
        assertThat(mia.list("/api/v1/searches")).isEmpty();
    }

    @Test
    @Rule({"R17", "R100"})
    void a_person_keeps_twenty_once_each_and_whoever_is_erased_loses_them() {
        RunningCentre ines = centre.askedBy("ines", "anct");
        String body = "{\"name\":\"une\",\"q\":\"clefs\"}";
        String key = UUID.randomUUID().toString();
        ines.post("/api/v1/searches", body, "Idempotency-Key", key);
        ines.post("/api/v1/searches", body, "Idempotency-Key", key);
        assertThat(ines.list("/api/v1/searches")).hasSize(1);
        for (int more = 2; more <= 20; more++) {
            saved(ines, body);
        }
        HttpResponse<String> refused = ines.post("/api/v1/searches", body, "Accept-Language", "fr");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("too-many-searches", "déjà 20 recherches");
        assertThat(ines.post("/api/v1/searches", "{\"name\":\" \"}").statusCode()).isEqualTo(400);

        centre.jdbc().sql("delete from person where id = 'ines'").update();
        assertThat(
                        centre.jdbc()
                                .sql("select count(*) from saved_search where person = 'ines'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static String saved(RunningCentre by, String body) {
        HttpResponse<String> answer = by.post("/api/v1/searches", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body()).path("id").asString();
    }

    private static int fresh(RunningCentre of) {
        return of.list("/api/v1/searches").path(0).path("newResults").asInt();
    }

    private static long latest() {
        return centre.jdbc().sql("select max(news) from search_entry").query(Long.class).single();
    }

    private static JsonNode json(String text) {
        return ContractJson.mapper().readTree(text);
    }
}
