package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.runtime.schedule.DailyTask;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No mail of the centre comes to whoever has lost a role, has ended them, or had it already. */
@Rule("R63")
@Night
class CentreMailTroubleTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static MailedCentre ours;
    private static InitiativeMessages badge;

    @BeforeAll
    static void start() {
        ours = new MailedCentre();
        badge = InitiativeMessages.of(ours.men().division(), "badge");
        ours.centre()
                .receives(ours.men().division(), ours.men().launched("badge", "Un badge", null));
    }

    @AfterAll
    static void stop() {
        ours.close();
    }

    @Test
    @Rule("R96")
    void who_comes_without_the_role_is_written_to_no_more_as_if_they_had_it() {
        ours.choose("cleo", null, "cleo@mail.example", "AT_ONCE", "en", "controller");
        overdue();
        assertThat(MailedCentre.text(ours.first("cleo@mail.example")))
                .contains("Un badge (men): a finding was to be answered by 1 March 2026");
        ours.aPassGoesBy();
        int before = ours.mails().to("cleo@mail.example").size();

        assertThat(ours.by("cleo", null, "employee").get("/api/v1/freshness").isObject()).isTrue();
        overdue();
        ours.aPassGoesBy();
        assertThat(ours.mails().to("cleo@mail.example")).hasSize(before);

        ours.by("cleo", null, "controller").get("/api/v1/freshness");
        Eventually.holds(
                "who has it again is written to again",
                () -> {
                    ours.aPassGoesBy();
                    return ours.mails().to("cleo@mail.example").size() == before + 1;
                });
    }

    @Test
    @Rule("R96")
    void who_was_not_here_for_sixty_days_is_written_to_no_more() {
        ours.choose("carl", null, "carl@mail.example", "AT_ONCE", "en", "controller");
        ours.choose("eva", null, "eva@mail.example", "AT_ONCE", "en", "controller");
        shown("carl", MailedCentre.TODAY.minusDays(61));
        shown("eva", MailedCentre.TODAY.minusDays(60));
        overdue();
        assertThat(MailedCentre.text(ours.first("eva@mail.example")))
                .contains("it comes until 2 March 2026");
        ours.aPassGoesBy();
        int before = ours.mails().to("carl@mail.example").size();
        overdue();
        ours.aPassGoesBy();
        assertThat(ours.mails().to("carl@mail.example")).hasSize(before);
        assertThat(
                        ours.by("carl", null, "controller", "employee")
                                .get("/api/v1/freshness")
                                .isObject())
                .isTrue();
        Eventually.holds(
                "who comes again is written to again",
                () -> {
                    ours.aPassGoesBy();
                    return ours.mails().to("carl@mail.example").size() > before;
                });
    }

    @Test
    void two_replicas_send_each_notice_once() {
        ours.choose("mia", null, "mia@mail.example", "AT_ONCE", "en", "controller");
        try (RunningCentre second = ours.another()) {
            for (int i = 0; i < 3; i++) {
                overdue();
                mailsOf(second).reached(MailedCentre.TODAY);
                mailsOf(ours.centre()).reached(MailedCentre.TODAY);
                ours.aPassGoesBy();
            }
        }
        String all =
                ours.mails().to("mia@mail.example").stream()
                        .map(MailedCentre::text)
                        .collect(Collectors.joining());
        long findings =
                ours.centre()
                        .jdbc()
                        .sql("select count(*) from control_finding")
                        .query(Long.class)
                        .single();
        assertThat(all.split("Un badge", -1)).hasSize((int) findings + 1);
    }

    @Test
    void a_rebuild_of_all_that_is_shown_sends_nothing_again() {
        ours.choose("ola", null, "ola@mail.example", "AT_ONCE", "en", "controller");
        overdue();
        ours.first("ola@mail.example");
        ours.aPassGoesBy();
        int before = ours.mails().to("ola@mail.example").size();
        RunningCentre operator = ours.by("ada", null, "director", "operator");
        for (String projection : List.of("control", "search")) {
            assertThat(operator.post("/actuator/rebuilds/" + projection, "{}").statusCode())
                    .as(projection)
                    .isEqualTo(200);
            Eventually.holds(
                    projection + " is rebuilt",
                    () ->
                            operator.get("/actuator/rebuilds")
                                    .path("last")
                                    .valueStream()
                                    .anyMatch(
                                            one ->
                                                    one.path("processor")
                                                                    .asString()
                                                                    .equals(projection)
                                                            && one.path("state")
                                                                    .asString()
                                                                    .equals("DONE")));
        }
        ours.aPassGoesBy();
        assertThat(ours.mails().to("ola@mail.example")).hasSize(before);
    }

    @Test
    @Rule("R100")
    void one_click_ends_it_without_a_login_and_no_address_stays() throws Exception {
        ours.choose("uma", null, "uma@mail.example", "AT_ONCE", "en", "controller");
        overdue();
        String off = MailedCentre.off(ours.first("uma@mail.example"));
        assertThat(ours.send("GET", off, "").statusCode()).isEqualTo(405);
        assertThat(Dump.of(ours.database()).tablesThatHold("uma@mail.example"))
                .containsExactly("notice_preference");

        assertThat(ours.send("POST", off, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(204);
        assertThat(Dump.of(ours.database()).tablesThatHold("uma@mail.example")).isEmpty();
        int before = ours.mails().to("uma@mail.example").size();
        overdue();
        ours.aPassGoesBy();
        assertThat(ours.mails().to("uma@mail.example")).hasSize(before);
    }

    /** A pass over all who may be written to begins on that node, whatever the other does. */
    private static DailyTask mailsOf(RunningCentre node) {
        return node.beans(DailyTask.class).stream()
                .filter(task -> task.getClass().getSimpleName().equals("NoticeMails"))
                .findFirst()
                .orElseThrow();
    }

    /** Something else that waits for every controller. */
    private static void overdue() {
        String expense = "one" + NUMBER.incrementAndGet();
        ours.centre().receives(ours.men().division(), badge.spent(expense, MailedCentre.TODAY));
        ours.caughtUp();
        MailedCentre.id(
                ours.by("zed", null, "controller")
                        .post(
                                "/api/v1/control/expenses/men/%s/findings"
                                        .formatted(badge.id(expense)),
                                "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}"));
        ours.caughtUp();
        ours.centre().jdbc().sql("update control_finding set due_on = '2026-03-01'").update();
    }

    private static void shown(String person, LocalDate on) {
        assertThat(
                        ours.centre()
                                .jdbc()
                                .sql("update notice_role set shown_on = ? where person = ?")
                                .params(on, person)
                                .update())
                .isOne();
    }
}
