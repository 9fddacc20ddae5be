package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens is sent where operators say, signed, at least once and always under one id. */
class WebhookTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final String[] SETTINGS = {
        "--essaim.webhooks.allowed=127.0.0.1",
        "--essaim.webhooks.pauses=20ms,40ms",
        "--essaim.webhooks.timeout=1s",
        "--essaim.webhooks.language=en",
        "--essaim.pages.address=https://centre.example/"
    };
    private static final PostgresDatabase DATABASE = PostgresServer.freshDatabase();
    private static final RunningCentre CENTRE = RunningCentre.at(NOW, DATABASE, SETTINGS);
    private static final Receiver RECEIVER = new Receiver();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "d" + NUMBER.incrementAndGet();
    private final DivisionId division = new DivisionId(name);
    private final InitiativeMessages abri = InitiativeMessages.of(division, "abri");

    @AfterAll
    static void stop() {
        CENTRE.close();
        RECEIVER.close();
    }

    @BeforeEach
    void admit() {
        CENTRE.with(division);
    }

    @Test
    @Rule({"R62", "R100"})
    void a_stop_is_sent_with_a_signature_one_link_and_nobodys_name() {
        Registered hook = register(name, "FUNDING_STOPPED");
        stopped(CENTRE, abri);

        Receiver.Message message = first(name);
        String stop = CENTRE.list("/api/v1/stops?division=" + name).at("/0/stopId").asString();
        assertThat(message.isFrom(hook.secret())).isTrue();
        assertThat(message.isFrom("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(message.type()).isEqualTo("application/json");
        assertThat(message.body())
                .isEqualTo(
                        """
                        {"type":"funding.stopped","timestamp":"2025-06-01T10:00:00Z",\
                        "text":"abri (%1$s): funding is stopped from 2 March 2025 on. \
                        https://centre.example/stops/%2$s",\
                        "data":{"division":"%1$s","initiative":"abri","id":"%2$s",\
                        "day":"2025-03-02","link":"https://centre.example/stops/%2$s"}}"""
                                .formatted(name, stop));
        JsonNode delivery = ended(hook, "DELIVERED");
        assertThat("msg_" + delivery.path("deliveryId").asString()).isEqualTo(message.id());
        assertThat(delivery.path("status").asInt()).isEqualTo(204);
        assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        assertThat(delivery.path("nextTry").isMissingNode()).isTrue();
    }

    @Test
    @Rule({"R63", "R67"})
    void only_what_was_chosen_of_the_divisions_that_were_chosen_is_sent() {
        DivisionId other = new DivisionId(name + "b");
        CENTRE.with(other);
        Registered all = register(name, "FUNDING_STOPPED", "FUNDING_REINSTATED");
        register(
                name + "-one",
                "\"kinds\":[\"FUNDING_WARNED\"],\"divisions\":[\"%s\"]".formatted(other));
        stopped(CENTRE, abri);
        CENTRE.receives(division, abri.used(SPENT.plusDays(1), 1));
        LocalDate spent = LocalDate.of(2024, 8, 15);
        for (DivisionId each : List.of(division, other)) {
            InitiativeMessages warned = InitiativeMessages.of(each, "banc");
            CENTRE.receives(each, warned.launched(spent), warned.spent("one", spent));
        }

        Receiver.Message warned = first(name + "-one");
        assertThat(warned.body())
                .contains("\"funding.warned\"", "\"day\":\"2025-08-15\"")
                .contains("/stops/coming/%s/".formatted(other));
        Eventually.holds("both", () -> RECEIVER.at(name).size() == 2);
        assertThat(RECEIVER.at(name).get(1).body()).contains("\"funding.reinstated\"");
        assertThat(RECEIVER.at(name)).allMatch(each -> each.isFrom(all.secret()));
        assertThat(RECEIVER.at(name + "-one")).hasSize(1);
    }

    @Test
    void what_was_not_accepted_is_sent_again_under_its_id_with_another_moment() {
        RECEIVER.answers(name, 500, 302, 200);
        Registered hook = register(name, "FUNDING_STOPPED");
        stopped(CENTRE, abri);

        assertThat(ended(hook, "DELIVERED").path("attempts").asInt()).isEqualTo(3);
        assertThat(RECEIVER.at(name)).hasSize(3).allMatch(each -> each.isFrom(hook.secret()));
        assertThat(RECEIVER.at(name).stream().map(Receiver.Message::id).distinct()).hasSize(1);
        assertThat(RECEIVER.at("elsewhere")).as("a redirect").isEmpty();
    }

    @Test
    void what_is_never_accepted_is_given_up_and_seen_and_can_be_sent_by_hand() {
        RECEIVER.answers(name, 500, 404, 503);
        Registered hook = register(name, "FUNDING_STOPPED");
        stopped(CENTRE, abri);

        JsonNode delivery = ended(hook, "GIVEN_UP");
        assertThat(delivery.path("attempts").asInt()).isEqualTo(3);
        assertThat(delivery.path("status").asInt()).isEqualTo(503);
        assertThat(CENTRE.get(hook.path()).path("givenUp").asInt()).isEqualTo(1);

        String again =
                hook.path() + "/deliveries/" + delivery.path("deliveryId").asString() + "/again";
        assertThat(CENTRE.post(again, "{}").statusCode()).isEqualTo(204);
        ended(hook, "DELIVERED");
        assertThat(RECEIVER.at(name)).hasSize(4);
        assertThat(RECEIVER.at(name).getLast().id()).isEqualTo(RECEIVER.at(name).getFirst().id());
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more_until_an_operator_says_so() {
        RECEIVER.answers(name, 410);
        Registered hook = register(name, "FUNDING_STOPPED", "FUNDING_REINSTATED");
        stopped(CENTRE, abri);
        ended(hook, "GIVEN_UP");
        assertThat(CENTRE.get(hook.path()).path("state").asString()).isEqualTo("GONE");

        CENTRE.receives(division, abri.used(SPENT.plusDays(1), 1));
        caughtUp(CENTRE);
        assertThat(CENTRE.list(hook.path() + "/deliveries").size()).isEqualTo(1);
        assertThat(CENTRE.delete(hook.path() + "/pause").statusCode()).isEqualTo(204);
        assertThat(CENTRE.post(hook.path() + "/test", "{}").statusCode()).isEqualTo(201);
        Eventually.holds("the test", () -> RECEIVER.at(name).size() == 2);
        assertThat(RECEIVER.at(name).getLast().body())
                .contains("\"webhook.test\"", "This is a test");
    }

    @Test
    void a_pause_holds_back_what_waits_and_keeps_nothing_of_what_happens() {
        RECEIVER.answers(name, 500);
        Registered hook = register(name, "FUNDING_STOPPED");
        CENTRE.put(hook.path() + "/pause", "{}");
        CENTRE.post(hook.path() + "/test", "{}");
        stopped(CENTRE, abri);
        caughtUp(CENTRE);
        JsonNode waits = CENTRE.list(hook.path() + "/deliveries");
        assertThat(waits.size()).isEqualTo(1);
        assertThat(waits.at("/0/kind").isMissingNode()).isTrue();
        assertThat(RECEIVER.at(name)).isEmpty();

        CENTRE.delete(hook.path() + "/pause");
        ended(hook, "DELIVERED");
        assertThat(RECEIVER.at(name)).hasSize(2);
    }

    @Test
    void a_receiver_that_never_answers_holds_up_no_other() {
        RECEIVER.answers(name + "-slow", Receiver.NOTHING, Receiver.NOTHING, Receiver.NOTHING);
        Registered slow = register(name + "-slow", "FUNDING_STOPPED");
        Registered quick = register(name, "FUNDING_STOPPED");
        stopped(CENTRE, abri);

        ended(quick, "DELIVERED");
        assertThat(CENTRE.list(slow.path() + "/deliveries").at("/0/state").asString())
                .isEqualTo("WAITING");
        assertThat(ended(slow, "GIVEN_UP").path("failure").asString()).isEqualTo("TIMEOUT");
    }

    @Test
    void what_was_sent_when_a_node_died_is_sent_again_under_the_same_id() {
        Registered hook = register(name, "FUNDING_STOPPED");
        CENTRE.jdbc()
                .sql(
                        """
                        create function no_mark() returns trigger language plpgsql as $$
                        begin raise exception 'the node dies here'; end $$;
                        create trigger no_mark before update on webhook_delivery for each row
                          when (new.webhook_id = '%s' and new.state = 'DELIVERED')
                          execute function no_mark()
                        """
                                .formatted(hook.id()))
                .update();
        stopped(CENTRE, abri);
        first(name);
        assertThat(CENTRE.list(hook.path() + "/deliveries").at("/0/state").asString())
                .isEqualTo("WAITING");

        CENTRE.jdbc().sql("drop trigger no_mark on webhook_delivery").update();
        CENTRE.jdbc().sql("drop function no_mark").update();
        CENTRE.jdbc()
                .sql("update webhook_delivery set next_try = now() where webhook_id = ?")
                .param(hook.id())
                .update();
        CENTRE.post(register(name + "-wakes", "CASE_OPENED").path() + "/test", "{}");

        assertThat(ended(hook, "DELIVERED").path("attempts").asInt()).isEqualTo(2);
        assertThat(RECEIVER.at(name)).hasSize(2);
        assertThat(RECEIVER.at(name).get(1).id()).isEqualTo(RECEIVER.at(name).get(0).id());
    }

    @Test
    void with_a_new_secret_both_are_good_for_a_while() {
        Registered hook = register(name, "FUNDING_STOPPED");
        HttpAnswer renewed = answer(CENTRE.post(hook.path() + "/secret", "{}"));
        CENTRE.post(hook.path() + "/test", "{}");
        Receiver.Message both = first(name);
        assertThat(renewed.secret()).isNotEqualTo(hook.secret());
        assertThat(both.isFrom(hook.secret())).isTrue();
        assertThat(both.isFrom(renewed.secret())).isTrue();

        CENTRE.jdbc()
                .sql("update webhook set old_secret_until = now() where webhook_id = ?")
                .param(hook.id())
                .update();
        CENTRE.post(hook.path() + "/test", "{}");
        Eventually.holds("another", () -> RECEIVER.at(name).size() == 2);
        Receiver.Message one = RECEIVER.at(name).getLast();
        assertThat(one.isFrom(renewed.secret())).isTrue();
        assertThat(one.isFrom(hook.secret())).isFalse();
        assertThat(CENTRE.text(hook.path())).doesNotContain("whsec_");
    }

    @Test
    @Rule("R17")
    void a_request_that_is_repeated_registers_once_and_shows_the_same_secret() {
        String body = body(name, "\"kinds\":[\"CASE_OPENED\"]");
        String[] key = {"Idempotency-Key", name};
        HttpAnswer one = answer(CENTRE.post("/api/v1/webhooks", body, key));
        HttpAnswer other = answer(CENTRE.post("/api/v1/webhooks", body, key));
        assertThat(other).isEqualTo(one);
        assertThat(CENTRE.text("/api/v1/webhooks?size=1000").split("/" + name + "\"", -1))
                .hasSize(2);
    }

    @Test
    void operators_alone_see_and_change_where_anything_is_sent() {
        Registered hook = register(name, "CASE_OPENED");
        RunningCentre director = CENTRE.askedBy("eva", null, "director");
        assertThat(director.get("/api/v1/webhooks").path("status").asInt()).isEqualTo(403);
        assertThat(director.get(hook.path() + "/deliveries").path("status").asInt()).isEqualTo(403);
        assertThat(director.delete(hook.path()).statusCode()).isEqualTo(403);
        assertThat(CENTRE.delete(hook.path()).statusCode()).isEqualTo(204);
        assertThat(CENTRE.get(hook.path()).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void an_address_of_this_house_is_refused_beside_its_field() {
        String other = "http://127.0.0.2:%d/%s".formatted(RECEIVER.port(), name);
        for (String address : List.of(other, "https://[::ffff:127.0.0.2]/", "https://10.0.0.1/")) {
            JsonNode refused = refused(address);
            assertThat(refused.at("/errors/0/member").asString()).isEqualTo("address");
            assertThat(refused.at("/errors/0/code").asString())
                    .isEqualTo("webhook-address-forbidden");
        }
        assertThat(refused("https://nowhere.invalid/").at("/errors/0/code").asString())
                .isEqualTo("webhook-host-unknown");
        assertThat(refused("https://me@chat.example/k3y").toString())
                .contains("webhook-address-unfit")
                .doesNotContain("k3y");
    }

    @Test
    void an_address_that_leads_into_this_house_by_now_is_not_sent_to() {
        Registered hook = register(name, "FUNDING_STOPPED");
        CENTRE.jdbc()
                .sql(
                        "update webhook set address = replace(address, '.0.1:', '.0.2:') where webhook_id = ?")
                .param(hook.id())
                .update();
        stopped(CENTRE, abri);
        assertThat(ended(hook, "GIVEN_UP").path("failure").asString())
                .isEqualTo("FORBIDDEN_ADDRESS");
        assertThat(RECEIVER.at(name)).isEmpty();
    }

    private static JsonNode refused(String address) {
        HttpResponse<String> answer =
                CENTRE.post(
                        "/api/v1/webhooks",
                        "{\"address\":\"%s\",\"kinds\":[\"CASE_OPENED\"]}".formatted(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return ContractJson.mapper().readTree(answer.body());
    }

    private static Registered register(String path, String... kinds) {
        String chosen =
                kinds[0].contains(":")
                        ? kinds[0]
                        : "\"kinds\":[\"%s\"]".formatted(String.join("\",\"", kinds));
        HttpAnswer answer = answer(CENTRE.post("/api/v1/webhooks", body(path, chosen)));
        return new Registered(answer.id(), answer.secret());
    }

    private static String body(String path, String chosen) {
        return "{\"address\":\"%s\",%s}".formatted(RECEIVER.address(path), chosen);
    }

    private static HttpAnswer answer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode json = ContractJson.mapper().readTree(answer.body());
        return new HttpAnswer(
                UUID.fromString(json.path("id").asString()), json.path("secret").asString());
    }

    private record HttpAnswer(UUID id, String secret) {}

    private record Registered(UUID id, String secret) {
        private String path() {
            return "/api/v1/webhooks/" + id;
        }
    }

    static void stopped(RunningCentre centre, InitiativeMessages messages) {
        centre.receives(
                messages.division(), messages.launched(SPENT), messages.spent("one", SPENT));
        centre.receivesWatermark(
                messages.division(), BusinessDay.startOf(SPENT.plusYears(1).plusDays(1)));
        caughtUp(centre);
    }

    static void caughtUp(RunningCentre centre) {
        Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());
    }

    private static Receiver.Message first(String path) {
        Eventually.holds("a message at " + path, () -> !RECEIVER.at(path).isEmpty());
        return RECEIVER.at(path).getFirst();
    }

    private static JsonNode ended(Registered hook, String state) {
        String path = hook.path() + "/deliveries?state=" + state;
        Eventually.passes(() -> assertThat(CENTRE.list(path).isEmpty()).isFalse());
        return CENTRE.list(path).get(0);
    }
}
