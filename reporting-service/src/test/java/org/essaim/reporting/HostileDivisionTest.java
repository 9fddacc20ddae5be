package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Forgeries;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A division with a valid key publishes whatever it likes: the ids of others, made-up ids, extreme
 * days and amounts. What is open of the others stays as it was, and what is published of them
 * afterwards is shown.
 */
class HostileDivisionTest {

    private static final DivisionId HOSTILE = new DivisionId("silent");

    @Test
    @Rule({"R12", "R66", "R67", "R73", "R98"})
    void whatever_it_publishes_all_that_is_open_of_others_stays_as_it_was() {
        Map<String, List<FederationMessage>> honest = RandomFederation.streams(7);
        try (RunningReporting reporting = new RunningReporting()) {
            honest.forEach((stream, all) -> all.forEach(each -> reporting.receive(stream, each)));
            reporting.settle();
            SortedSet<String> before = ofOthers(reporting);
            assertThat(before).hasSizeGreaterThan(100);

            attack(reporting, new Forgeries(HOSTILE, ids(honest)).all());

            SortedSet<String> after = ofOthers(reporting);
            assertThat(without(before, after)).as("changed or gone").isEmpty();
            assertThat(without(after, before)).as("changed or new").isEmpty();
        }
    }

    /** Each about something else, so that no dead letter holds up another. */
    private static void attack(
            RunningReporting reporting, List<? extends FederationMessage> forged) {
        String stream = DivisionStream.of(HOSTILE);
        List<ReceivedMessage> received = new ArrayList<>();
        for (FederationMessage message : forged) {
            long position = received.size() + 1;
            received.add(
                    new ReceivedMessage(
                            stream,
                            position,
                            UUID.nameUUIDFromBytes((stream + position).getBytes()),
                            MessageTypes.of(message),
                            "s" + position,
                            Instant.EPOCH,
                            ContractJson.mapper().writeValueAsBytes(message),
                            null));
        }
        received.stream()
                .gather(Gatherers.windowFixed(500))
                .forEach(
                        some ->
                                reporting
                                        .bean(TransactionTemplate.class)
                                        .executeWithoutResult(
                                                _ ->
                                                        reporting
                                                                .bean(RecordConsumer.class)
                                                                .consume(some)));
        Eventually.holds(
                "all of it is handled",
                Duration.ofMinutes(5),
                () ->
                        reporting.bean(Processors.class).states().stream()
                                .allMatch(ProcessorState::caughtUp));
    }

    /** Every row of every open table that names another division, and no sums over all of them. */
    private static SortedSet<String> ofOthers(RunningReporting reporting) {
        SortedSet<String> rows = new TreeSet<>();
        for (JsonNode table :
                ContractJson.mapper()
                        .readTree(reporting.text("/open-data/v1/dictionary.json"))
                        .path("tables")) {
            String name = table.path("name").asString();
            reporting
                    .text("/open-data/v1/tables/" + name + ".jsonl")
                    .lines()
                    .filter(HostileDivisionTest::isOfAnother)
                    .forEach(row -> rows.add(name + " " + row));
        }
        return rows;
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
        return ids;
    }

    private static Set<String> without(Set<String> rows, Set<String> others) {
        Set<String> rest = new TreeSet<>(rows);
        rest.removeAll(others);
        return rest;
    }
}
