package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.testkit.Forgeries;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A division with a valid key publishes whatever it likes: the ids of others, made-up ids, extreme
 * days and amounts. What is open of the others stays as it was, and what is published of them
 * afterwards is shown.
 */
@Gate
class HostileDivisionTest {

    private static final DivisionId HOSTILE = new DivisionId("silent");
    private static final String STREAM = DivisionStream.of(HOSTILE);

    /** Each so many of the ids that others published is tried. */
    private static final int EACH = Overnight.RUN ? 1 : 10;

    private static final Map<String, List<FederationMessage>> HONEST = RandomFederation.streams(7);
    private static final RunningReporting REPORTING = new RunningReporting();

    private static SortedSet<String> before;
    private static SortedSet<String> after;
    private static List<String> adoptions;
    private static long taken;

    @BeforeAll
    static void attack() {
        REPORTING.receive(HONEST);
        REPORTING.settle();
        before = ofOthers();
        adoptions = rows("adoptions").toList();

        publishes(new Forgeries(HOSTILE, ids(HONEST), () -> LocalDate.of(2024, 6, 1)).all());
        after = ofOthers();
    }

    @AfterAll
    static void stop() {
        REPORTING.close();
    }

    @Test
    @Rule({"R12", "R66", "R67", "R73", "R75", "R98"})
    void whatever_it_publishes_all_that_is_open_of_others_stays_as_it_was() {
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(without(before, after)).as("changed or gone").isEmpty();
        assertThat(without(after, before)).as("changed or new").isEmpty();
    }

    /** It accepted every proposal that was made to anybody. */
    @Test
    @Rule({"R73", "R75"})
    void it_adopted_nothing_that_was_not_proposed_to_it() {
        assertThat(adoptions).isNotEmpty();
        assertThat(rows("adoptions").toList()).isEqualTo(adoptions);
    }

    /** A forgery that does nothing proves nothing. */
    @Test
    void what_it_publishes_becomes_facts_of_its_own() {
        assertThat(
                        REPORTING
                                .jdbc()
                                .sql(
                                        """
                                        select count(distinct position) from recorded_fact
                                         where stream = ?
                                        """)
                                .param(STREAM)
                                .query(Long.class)
                                .single())
                .as("of %s messages, as some types are no facts", taken)
                .isGreaterThan(5_000L / EACH);
        assertThat(REPORTING.bean(Processors.class).deadLetters()).isEmpty();
    }

    @Test
    @Rule({"R12", "R98"})
    void what_the_others_publish_afterwards_is_shown() {
        DivisionId division = new DivisionId("anct");
        InitiativeId later = new InitiativeId("later");
        REPORTING.receive(
                DivisionStream.of(division),
                SampleMessages.launched(division, later, LocalDate.of(2026, 1, 1)));
        REPORTING.caughtUp();

        assertThat(ofOthers())
                .anyMatch(row -> row.startsWith("initiatives ") && row.contains("later"));
    }

    /** Each about something else, so that no dead letter holds up another. */
    private static void publishes(List<FederationMessage> forged) {
        RecordConsumer consumer = REPORTING.bean(RecordConsumer.class);
        List<ReceivedMessage> received =
                IntStream.range(0, forged.size())
                        .mapToObj(index -> received(index + 1, forged.get(index)))
                        .filter(each -> consumer.problem(each).isEmpty())
                        .toList();
        taken = received.size();
        received.stream()
                .gather(Gatherers.windowFixed(500))
                .forEach(
                        some ->
                                REPORTING
                                        .bean(TransactionTemplate.class)
                                        .executeWithoutResult(_ -> consumer.consume(some)));
        REPORTING.caughtUp();
    }

    private static ReceivedMessage received(long position, FederationMessage message) {
        return new ReceivedMessage(
                STREAM,
                position,
                UUID.nameUUIDFromBytes((STREAM + position).getBytes()),
                MessageTypes.of(message),
                "s" + position,
                Instant.EPOCH,
                ContractJson.mapper().writeValueAsBytes(message),
                null);
    }

    /** Every row of every open table that names another division, and no sums over all of them. */
    private static SortedSet<String> ofOthers() {
        SortedSet<String> rows = new TreeSet<>();
        for (JsonNode table :
                ContractJson.mapper()
                        .readTree(REPORTING.text("/open-data/v1/dictionary.json"))
                        .path("tables")) {
            String name = table.path("name").asString();
            rows(name)
                    .filter(HostileDivisionTest::isOfAnother)
                    .forEach(row -> rows.add(name + " " + row));
        }
        return rows;
    }

    private static Stream<String> rows(String table) {
        return REPORTING.text("/open-data/v1/tables/" + table + ".jsonl").lines();
    }

    private static boolean isOfAnother(String row) {
        String division =
                ContractJson.mapper().readTree(row).path("division").asString(HOSTILE.value());
        return !division.equals(HOSTILE.value());
    }

    /** Every id that anybody published, with the initiatives that it was published of. */
    private static Map<UUID, Set<InitiativeId>> ids(Map<String, List<FederationMessage>> streams) {
        Map<UUID, Set<InitiativeId>> ids = new TreeMap<>();
        Pattern uuid = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        for (FederationMessage message : streams.values().stream().flatMap(List::stream).toList()) {
            JsonNode json = ContractJson.mapper().valueToTree(message);
            Optional<InitiativeId> of =
                    json.path("initiative").stringValueOpt().map(InitiativeId::new);
            uuid.matcher(json.toString())
                    .results()
                    .map(found -> UUID.fromString(found.group()))
                    .map(id -> ids.computeIfAbsent(id, _ -> new TreeSet<>()))
                    .forEach(initiatives -> of.ifPresent(initiatives::add));
        }
        List<UUID> all = List.copyOf(ids.keySet());
        all.stream().filter(id -> all.indexOf(id) % EACH > 0).forEach(ids::remove);
        return ids;
    }

    private static Set<String> without(Set<String> rows, Set<String> others) {
        Set<String> rest = new TreeSet<>(rows);
        rest.removeAll(others);
        return rest;
    }
}
