package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens is sent where operators say, signed, to nobody else, and with nobody's name. */
@Gate
class WebhookTest {

    private static final SendingCentre SENDING = SendingCentre.shared();
    private static final RunningCentre CENTRE = SENDING.centre();
    private static final Receiver RECEIVER = SENDING.receiver();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "d" + NUMBER.incrementAndGet();
    private final DivisionId division = new DivisionId(name);
    private final InitiativeMessages abri = InitiativeMessages.of(division, "abri");

    @BeforeEach
    void admit() {
        CENTRE.with(division);
    }

    @Test
    @Rule({"R62", "R100"})
    void a_stop_is_sent_with_a_signature_one_link_and_nobodys_name() {
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
        SENDING.stopped(abri);

        Receiver.Message message = SENDING.first(name);
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
                        "day":"2025-03-02","link":"https://centre.example/stops/%2$s"}}\
                        """
                                .formatted(name, stop));
        JsonNode delivery = SENDING.ended(hook, "DELIVERED");
        assertThat("msg_" + delivery.path("deliveryId").asString()).isEqualTo(message.id());
        assertThat(delivery.path("status").asInt()).isEqualTo(204);
        assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        assertThat(delivery.path("nextTry").isMissingNode()).isTrue();
    }

    @Test
    @Rule({"R09", "R62", "R100"})
    void things_are_called_by_their_names_until_these_are_redacted() {
        SENDING.register(name, "FUNDING_STOPPED", "FUNDING_REINSTATED");
        String own = "/api/v1/divisions/" + name;
        CENTRE.put(own + "/name", "{\"name\":\"Agence des territoires\"}");
        CENTRE.caughtUp();
        SampleStops.titled(CENTRE, abri, "Un abri à vélos");
        SENDING.stopped(abri);
        assertThat(SENDING.first(name).body())
                .contains("\"text\":\"Un abri à vélos (Agence des territoires): funding is stopped")
                .contains("\"division\":\"" + name + "\"", "\"initiative\":\"abri\"")
                .contains("\"divisionName\":\"Agence des territoires\"");

        String called = CENTRE.get(own).path("nameDigest").asString();
        CENTRE.post("/api/v1/texts/" + called + "/redaction", "{\"reason\":\"a person\"}");
        CENTRE.bean(FreeTexts.class)
                .redact(DivisionStream.of(division), reference("abri").digest(), Instant.EPOCH);
        CENTRE.caughtUp();
        CENTRE.receives(division, abri.used(SendingCentre.SPENT.plusDays(1), 1));
        Eventually.holds("both", () -> RECEIVER.at(name).size() == 2);
        assertThat(RECEIVER.at(name).getLast().body())
                .contains("\"text\":\"[redacted] (" + name + "): funding goes on again.")
                .doesNotContain("territoires", "vélos");
    }

    @Test
    @Rule({"R63", "R67"})
    void only_what_was_chosen_of_the_divisions_that_were_chosen_is_sent() {
        DivisionId other = new DivisionId(name + "b");
        CENTRE.with(other);
        SendingCentre.Registered all =
                SENDING.register(name, "FUNDING_STOPPED", "FUNDING_REINSTATED");
        SENDING.registered(
                name + "-one",
                "\"kinds\":[\"FUNDING_WARNED\"],\"divisions\":[\"%s\"]".formatted(other));
        SENDING.stopped(abri);
        CENTRE.receives(division, abri.used(SendingCentre.SPENT.plusDays(1), 1));
        LocalDate spent = LocalDate.of(2024, 8, 15);
        for (DivisionId each : List.of(division, other)) {
            InitiativeMessages warned = InitiativeMessages.of(each, "banc");
            CENTRE.receives(each, warned.launched(spent), warned.spent("one", spent));
        }

        Receiver.Message warned = SENDING.first(name + "-one");
        assertThat(warned.body())
                .contains("\"funding.warned\"", "\"day\":\"2025-08-15\"")
                .contains("/stops/coming/%s/".formatted(other));
        Eventually.holds("both", () -> RECEIVER.at(name).size() == 2);
        assertThat(RECEIVER.at(name).get(1).body()).contains("\"funding.reinstated\"");
        assertThat(RECEIVER.at(name)).allMatch(each -> each.isFrom(all.secret()));
        assertThat(RECEIVER.at(name + "-one")).hasSize(1);
    }

    @Test
    void with_a_new_secret_both_are_good_for_a_while() {
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
        SendingCentre.Registered renewed =
                SendingCentre.answer(CENTRE.post(hook.path() + "/secret", "{}"));
        CENTRE.post(hook.path() + "/test", "{}");
        Receiver.Message both = SENDING.first(name);
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
        String kinds = "\"kinds\":[\"CASE_OPENED\"]";
        String[] key = {"Idempotency-Key", name};
        SendingCentre.Registered one = SENDING.registered(name, kinds, key);
        SendingCentre.Registered other = SENDING.registered(name, kinds, key);
        assertThat(other).isEqualTo(one);
        assertThat(CENTRE.text("/api/v1/webhooks?size=1000").split("/" + name + "\"", -1))
                .hasSize(2);
    }

    @Test
    void operators_alone_see_and_change_where_anything_is_sent() {
        SendingCentre.Registered hook = SENDING.register(name, "CASE_OPENED");
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

    private static JsonNode refused(String address) {
        HttpResponse<String> answer =
                CENTRE.post(
                        "/api/v1/webhooks",
                        "{\"address\":\"%s\",\"kinds\":[\"CASE_OPENED\"]}".formatted(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return ContractJson.mapper().readTree(answer.body());
    }
}
