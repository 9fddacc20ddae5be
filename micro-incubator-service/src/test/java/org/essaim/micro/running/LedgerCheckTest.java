package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The books are held against what the envelope and the initiatives say, not against themselves. */
@Rule("R12")
@Gate
class LedgerCheckTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private RunningDivision division;
    private Neighbour ada;

    @BeforeEach
    void start() {
        division = RunningDivision.shared();
        ada = Neighbour.of(division, "ada", "employee");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        launch("aplus");
        launch("bplus");
        division.settle();
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    void whatever_happens_to_the_money_the_books_say_what_the_states_say() {
        String expense = spend("aplus", "20.00", 2);
        spend("aplus", "30.00", 1);
        ada.record(
                "/initiatives/aplus/expenses/" + expense + "/reversal",
                "{\"reason\": \"twice\", \"reversedOn\": \"2022-01-01\"}");
        ada.record(
                "/initiatives/aplus/close",
                "{\"tried\": \"a\", \"learnt\": \"b\", \"closedOn\": \"2022-01-01\"}");
        division.settle();

        assertThat(check().path("sound").asBoolean()).as(check().toString()).isTrue();
        assertThat(check().path("broken")).isEmpty();
    }

    @Test
    void a_movement_that_was_never_booked_breaks_both_of_its_accounts_though_all_sums_are_zero() {
        spend("aplus", "20.00", 2);
        division.settle();
        forget("spent");

        JsonNode check = check();
        assertThat(check.at("/sum/euros").asString()).isEqualTo("0.00");
        assertThat(check.path("sound").asBoolean()).isFalse();
        assertThat(accounts(check)).containsExactly("granted:aplus", "spent:aplus");
    }

    @Test
    void a_grant_that_was_never_booked_is_missing_in_the_envelope_and_at_its_initiative() {
        sql(
                "delete from ledger_leg where entry_id in (select entry_id from ledger_leg"
                        + " where account = 'granted:bplus')");
        sql("delete from ledger_account where account = 'granted:bplus'");
        sql(
                "update ledger_account set cents = cents + 50000, half_days = half_days + 10"
                        + " where account = 'envelope'");

        assertThat(accounts(check())).containsExactly("envelope", "granted:bplus");
    }

    @Test
    void an_envelope_whose_snapshot_was_altered_contradicts_the_books() {
        for (int i = 0; i < 25; i++) {
            launch("more-" + i);
        }
        division.settle();
        assertThat(check().path("sound").asBoolean()).as(check().toString()).isTrue();
        int altered =
                division.bean(JdbcClient.class)
                        .sql(
                                """
                                update snapshot_event
                                   set payload = jsonb_set(payload::jsonb,
                                           '{state,allocated,money,cents}', '999')::json
                                 where payload::jsonb #> '{state,allocated,money,cents}' is not null
                                """)
                        .update();
        assertThat(altered).isEqualTo(1);

        assertThat(accounts(check())).contains("centre", "envelope");
    }

    @Test
    void while_money_moves_the_check_finds_nothing_that_is_only_on_its_way() throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (String each : List.of("aplus", "bplus")) {
                all.add(
                        people.submit(
                                () -> {
                                    for (int i = 0; i < 15; i++) {
                                        spend(each, "1.00", 0);
                                        launch(each + "-" + i);
                                    }
                                }));
            }
            while (!all.stream().allMatch(Future::isDone)) {
                JsonNode check = check();
                assertThat(check.path("broken")).as(check.toString()).isEmpty();
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    /** As if the latest of its kind had never been booked. */
    private void forget(String what) {
        for (JsonNode leg :
                ada.get("/envelope/ledger?size=1000")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("what").asString().equals(what))
                        .toList()) {
            division.bean(JdbcClient.class)
                    .sql(
                            """
                            with gone as (
                                delete from ledger_leg where position = ?
                                returning account, cents, half_days)
                            update ledger_account a set cents = a.cents - gone.cents,
                                   half_days = a.half_days - gone.half_days
                              from gone where a.account = gone.account
                            """)
                    .param(leg.path("position").asLong())
                    .update();
        }
        sql("delete from ledger_account where account not in (select account from ledger_leg)");
    }

    private void sql(String sql) {
        division.bean(JdbcClient.class).sql(sql).update();
    }

    private JsonNode check() {
        return ada.get("/envelope/check").body();
    }

    private static List<String> accounts(JsonNode check) {
        return check.path("broken")
                .valueStream()
                .map(each -> each.path("account").asString())
                .distinct()
                .sorted()
                .toList();
    }

    private void launch(String initiative) {
        ada.launch(
                """
                {"initiative": "%s", "title": "A+", "kind": "PROTOTYPE", "irritant": "waiting",
                 "trial": "a form", "launchedOn": "2022-01-01"}
                """
                        .formatted(initiative));
    }

    private String spend(String initiative, String euros, int halfDays) {
        return ada.record(
                "/initiatives/" + initiative + "/expenses",
                """
                {"amount": {"euros": "%s", "halfDays": %d}, "label": "a", "spentOn": "2022-01-01"}
                """
                        .formatted(euros, halfDays));
    }
}
