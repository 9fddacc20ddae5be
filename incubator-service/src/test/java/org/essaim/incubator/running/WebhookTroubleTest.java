package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a receiver does, nothing is lost, and all is sent under one id. */
@Gate
class WebhookTroubleTest {

    private static final SendingCentre SENDING = SendingCentre.shared();
    private static final RunningCentre CENTRE = SENDING.centre();
    private static final Receiver RECEIVER = SENDING.receiver();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "trouble" + NUMBER.incrementAndGet();
    private final DivisionId division = new DivisionId(name);
    private final InitiativeMessages abri = InitiativeMessages.of(division, "abri");

    @BeforeEach
    void admit() {
        CENTRE.with(division);
    }

    @Test
    void what_was_not_accepted_is_sent_again_under_its_id_with_another_moment() {
        RECEIVER.answers(name, 500, 302, 200);
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
        SENDING.stopped(abri);

        assertThat(SENDING.ended(hook, "DELIVERED").path("attempts").asInt()).isEqualTo(3);
        assertThat(RECEIVER.at(name)).hasSize(3).allMatch(each -> each.isFrom(hook.secret()));
        assertThat(RECEIVER.at(name).stream().map(Receiver.Message::id).distinct()).hasSize(1);
        assertThat(RECEIVER.at("elsewhere")).as("a redirect").isEmpty();
    }

    @Test
    void what_is_never_accepted_is_given_up_and_seen_and_can_be_sent_by_hand() {
        RECEIVER.answers(name, 500, 404, 503);
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
        SENDING.stopped(abri);

        JsonNode delivery = SENDING.ended(hook, "GIVEN_UP");
        assertThat(delivery.path("attempts").asInt()).isEqualTo(3);
        assertThat(delivery.path("status").asInt()).isEqualTo(503);
        assertThat(CENTRE.get(hook.path()).path("givenUp").asInt()).isEqualTo(1);

        String again =
                hook.path() + "/deliveries/" + delivery.path("deliveryId").asString() + "/again";
        assertThat(CENTRE.post(again, "{}").statusCode()).isEqualTo(204);
        SENDING.ended(hook, "DELIVERED");
        assertThat(RECEIVER.at(name)).hasSize(4);
        assertThat(RECEIVER.at(name).getLast().id()).isEqualTo(RECEIVER.at(name).getFirst().id());
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more_until_an_operator_says_so() {
        RECEIVER.answers(name, 410);
        SendingCentre.Registered hook =
                SENDING.register(name, "FUNDING_STOPPED", "FUNDING_REINSTATED");
        SENDING.stopped(abri);
        SENDING.ended(hook, "GIVEN_UP");
        assertThat(CENTRE.get(hook.path()).path("state").asString()).isEqualTo("GONE");

        CENTRE.receives(division, abri.used(SendingCentre.SPENT.plusDays(1), 1));
        CENTRE.caughtUp();
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
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
        CENTRE.put(hook.path() + "/pause", "{}");
        CENTRE.post(hook.path() + "/test", "{}");
        SENDING.stopped(abri);
        CENTRE.caughtUp();
        JsonNode waits = CENTRE.list(hook.path() + "/deliveries");
        assertThat(waits.size()).isEqualTo(1);
        assertThat(waits.at("/0/kind").isMissingNode()).isTrue();
        assertThat(RECEIVER.at(name)).isEmpty();

        CENTRE.delete(hook.path() + "/pause");
        SENDING.ended(hook, "DELIVERED");
        assertThat(RECEIVER.at(name)).hasSize(2);
    }

    @Test
    void a_receiver_that_never_answers_holds_up_no_other() {
        RECEIVER.answers(name + "-slow", Receiver.NOTHING, Receiver.NOTHING, Receiver.NOTHING);
        SendingCentre.Registered slow = SENDING.register(name + "-slow", "FUNDING_STOPPED");
        SendingCentre.Registered quick = SENDING.register(name, "FUNDING_STOPPED");
        SENDING.stopped(abri);

        SENDING.ended(quick, "DELIVERED");
        assertThat(CENTRE.list(slow.path() + "/deliveries").at("/0/state").asString())
                .isEqualTo("WAITING");
        assertThat(SENDING.ended(slow, "GIVEN_UP").path("failure").asString()).isEqualTo("TIMEOUT");
    }

    @Test
    void what_was_sent_when_a_node_died_is_sent_again_under_the_same_id() {
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
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
        SENDING.stopped(abri);
        SENDING.first(name);
        assertThat(CENTRE.list(hook.path() + "/deliveries").at("/0/state").asString())
                .isEqualTo("WAITING");

        CENTRE.jdbc().sql("drop trigger no_mark on webhook_delivery").update();
        CENTRE.jdbc().sql("drop function no_mark").update();
        CENTRE.jdbc()
                .sql("update webhook_delivery set next_try = now() where webhook_id = ?")
                .param(hook.id())
                .update();
        CENTRE.post(SENDING.register(name + "-wakes", "CASE_OPENED").path() + "/test", "{}");

        assertThat(SENDING.ended(hook, "DELIVERED").path("attempts").asInt()).isEqualTo(2);
        assertThat(RECEIVER.at(name)).hasSize(2);
        assertThat(RECEIVER.at(name).get(1).id()).isEqualTo(RECEIVER.at(name).get(0).id());
    }

    @Test
    void an_address_that_leads_into_this_house_by_now_is_not_sent_to() {
        SendingCentre.Registered hook = SENDING.register(name, "FUNDING_STOPPED");
        CENTRE.jdbc()
                .sql(
                        """
                        update webhook set address = replace(address, '.0.1:', '.0.2:')
                         where webhook_id = ?
                        """)
                .param(hook.id())
                .update();
        SENDING.stopped(abri);
        assertThat(SENDING.ended(hook, "GIVEN_UP").path("failure").asString())
                .isEqualTo("FORBIDDEN_ADDRESS");
        assertThat(RECEIVER.at(name)).isEmpty();
    }
}
