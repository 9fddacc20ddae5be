package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.stream.RecordConsumer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Forgeries;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A division with a valid key publishes whatever it likes: the ids of others, also those that they
 * are about to use, made-up ids, extreme days and amounts. All that the centre holds of the others
 * stays as it was, and what they publish afterwards is taken.
 */
@Gate
class HostileDivisionTest {

    private static final DivisionId HOSTILE = new DivisionId("hostile");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final InitiativeMessages STOPPED =
            InitiativeMessages.of(new DivisionId("anct"), "stopped");
    private static final RunningCentre CENTRE = RunningCentre.at(SampleFederation.MARCH);
    private static final OthersState OTHERS = new OthersState(CENTRE.jdbc(), HOSTILE);

    /**
     * What a forgery becomes when the id that it claims is its sender's already, or is nobody's.
     */
    private static final List<String> DEAD =
            List.of(
                    "DuplicateKeyException: ",
                    "IllegalStateException: no proposal ",
                    "RefusedException: R10: withdrawal-not-asked ");

    private static final Set<String> REFUSED = new TreeSet<>();

    private static int foreignIds;
    private static Set<String> before;
    private static Set<String> after;

    @BeforeAll
    static void attack() {
        CENTRE.with(HOSTILE);
        SampleFederation.fill(CENTRE);
        before = OTHERS.take();
        Map<UUID, Set<InitiativeId>> ids = OTHERS.ids();
        ids.put(STOPPED.id("later"), Set.of(STOPPED.initiative()));
        foreignIds = ids.size();

        new Forgeries(HOSTILE, ids, () -> LocalDate.of(2024, 6, 1))
                .all().stream()
                        .filter(HostileDivisionTest::isTaken)
                        .gather(Gatherers.windowFixed(500))
                        .forEach(some -> CENTRE.receivesUnrelated(HOSTILE, some));
        isReviewed();

        CENTRE.caughtUp();
        after = OTHERS.take();
    }

    private static boolean isTaken(FederationMessage forged) {
        Optional<String> problem =
                CENTRE.bean(RecordConsumer.class)
                        .problem(Inbound.unrelated(DivisionStream.of(HOSTILE), 1, forged));
        problem.ifPresent(REFUSED::add);
        return problem.isEmpty();
    }

    /** Nothing is while an import goes on, and imports were forged too. */
    private static void isReviewed() {
        UUID ended = UUID.randomUUID();
        CENTRE.receivesUnrelated(
                HOSTILE,
                List.of(
                        new PortfolioImportStarted(HOSTILE, ended, CENTRE.today()),
                        new PortfolioImported(HOSTILE, ended, CENTRE.today())));
    }

    @AfterAll
    static void stop() {
        CENTRE.close();
    }

    @Test
    @Rule({"R12", "R53", "R64", "R66", "R67", "R95", "R96", "R98"})
    void whatever_it_publishes_all_that_is_of_others_stays_as_it_was() {
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(without(before, after)).as("changed or gone").isEmpty();
        assertThat(without(after, before)).as("changed or new").isEmpty();
    }

    /** A forgery that does nothing proves nothing. */
    @Test
    @Rule("R14")
    void what_it_publishes_takes_effect_on_its_own_and_all_else_is_refused_for_few_reasons() {
        for (String table :
                List.of(
                        "review_expense",
                        "review_evidence",
                        "control_expense",
                        "control_evidence",
                        "control_flag",
                        "funding_grant",
                        "generalization_irritant",
                        "initiative",
                        "lineage")) {
            assertThat(rowsOfItsOwn(table)).as(table).isGreaterThanOrEqualTo(foreignIds);
        }
        Eventually.holds("reviews go on", () -> rowsOfItsOwn("warning") > (Overnight.RUN ? 50 : 3));
        assertThat(REFUSED).allMatch(why -> why.startsWith("no entry can have such a"));
        List<String> dead = reasonsOfDeadLetters("like");
        assertThat(dead).allMatch(why -> DEAD.stream().anyMatch(why::startsWith));
        assertThat(dead).filteredOn(why -> why.startsWith(DEAD.getFirst())).hasSizeLessThan(50);
    }

    private static long rowsOfItsOwn(String table) {
        return CENTRE.jdbc()
                .sql("select count(*) from %s where division = ?".formatted(table))
                .param(HOSTILE.value())
                .query(Long.class)
                .single();
    }

    private static List<String> reasonsOfDeadLetters(String of) {
        return CENTRE.jdbc()
                .sql(
                        """
                        select reason from dead_letter_event
                         where reason is not null and subject %s 'division.hostile/%%'
                        """
                                .formatted(of))
                .query(String.class)
                .list();
    }

    @Test
    @Rule({"R13", "R60", "R67", "R98"})
    void what_the_others_publish_afterwards_is_taken() {
        UUID stop = UUID.fromString(stopped().path("stopId").asString());
        CENTRE.receives(
                STOPPED.division(),
                STOPPED.spent("later", DAY),
                new FundingStopApplied(
                        STOPPED.division(),
                        STOPPED.initiative(),
                        stop,
                        DAY,
                        SampleFederation.MARCH),
                STOPPED.reversed("one", DAY));
        CENTRE.caughtUp();

        assertThat(stopped().path("appliedAt").asString()).isEqualTo("2025-03-20T10:00:00Z");
        assertThat(stopped().path("reinstatedReason").asString()).isEqualTo("REVERSAL");
        assertThat(CENTRE.list("/api/v1/stops/clocks/anct/stopped").findValuesAsString("expenseId"))
                .contains(STOPPED.id("later").toString());
        assertThat(reasonsOfDeadLetters("not like")).isEmpty();
    }

    /** What the centre makes up itself, from names with the division or by chance. */
    @Test
    void only_what_the_centre_named_has_a_key_without_its_division() {
        assertThat(
                        CENTRE.jdbc()
                                .sql(
                                        """
                                        select i.indrelid::regclass::text from pg_index i
                                         where i.indisunique
                                           and exists (select from pg_attribute a
                                                        where a.attrelid = i.indrelid
                                                          and a.attnum = any(i.indkey)
                                                          and a.atttypid = 'uuid'::regtype)
                                           and exists (select from pg_attribute a
                                                        where a.attrelid = i.indrelid
                                                          and a.attname = 'division')
                                           and not exists (select from pg_attribute a
                                                        where a.attrelid = i.indrelid
                                                          and a.attnum = any(i.indkey)
                                                          and a.attname = 'division')
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "agenda_item",
                        "control_finding",
                        "control_sample",
                        "generalization_case",
                        "proposal",
                        "saved_search",
                        "stop",
                        "webhook_delivery",
                        "webhook_delivery");
    }

    private static JsonNode stopped() {
        return CENTRE.list("/api/v1/stops?division=anct")
                .valueStream()
                .filter(each -> each.path("initiative").asString().equals("stopped"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> without(Set<String> rows, Set<String> others) {
        Set<String> rest = new TreeSet<>(rows);
        rest.removeAll(others);
        return rest;
    }
}
