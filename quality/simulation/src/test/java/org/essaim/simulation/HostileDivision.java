package org.essaim.simulation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.federation.stream.Publication;
import org.essaim.runtime.ContractJson;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.testkit.Forgeries;

/**
 * A division that signs with its own key and publishes whatever does most harm: the ids of others
 * together with their initiatives, made-up ids, extreme days and amounts.
 */
final class HostileDivision extends Service {

    static final String STREAM = "division.hostile";
    private static final DivisionId ID = new DivisionId("hostile");

    private final Supplier<Stream<Fact>> others;
    private int forged;

    /**
     * @param others what happened in all other services
     */
    HostileDivision(SimulatedNode node, Random random, Supplier<Stream<Fact>> others) {
        super(node, random, Set.of());
        this.others = others;
    }

    /** About something else each time, so that no dead letter holds up another. */
    @Override
    public void act() {
        Forgeries forgeries = new Forgeries(ID, Ids.of(others.get()));
        List<OutgoingMessage> messages = new ArrayList<>();
        for (int left = random.nextInt(3); left >= 0; left--) {
            var message = forgeries.any(random);
            forged++;
            messages.add(
                    new OutgoingMessage(
                            new UUID(STREAM.hashCode(), forged),
                            MessageTypes.of(message),
                            "forged-" + forged,
                            null,
                            node.clock.instant(),
                            ContractJson.mapper().writeValueAsBytes(message)));
        }
        atOnce(() -> node.journal.append(messages));
    }

    @Override
    Optional<Publication> publish(Fact fact) {
        return Optional.empty();
    }

    @Override
    void handle(ReceivedMessages.Message message) {}

    /** Every id in what happened, with the initiative that it is of. */
    private static final class Ids {

        private static Map<UUID, Set<InitiativeId>> of(Stream<Fact> facts) {
            Map<UUID, Set<InitiativeId>> ids = new TreeMap<>();
            facts.map(Fact::event)
                    .forEach(
                            event -> {
                                Set<InitiativeId> of = new TreeSet<>();
                                List<UUID> in = new ArrayList<>();
                                values(event, of, in);
                                in.forEach(
                                        id ->
                                                ids.computeIfAbsent(id, _ -> new TreeSet<>())
                                                        .addAll(of));
                            });
            return ids;
        }

        private static void values(Object value, Set<InitiativeId> of, List<UUID> in) {
            switch (value) {
                case UUID id -> in.add(id);
                case InitiativeId initiative -> of.add(initiative);
                case Record event ->
                        Arrays.stream(event.getClass().getRecordComponents())
                                .forEach(field -> values(valueOf(field, event), of, in));
                case null, default -> {
                    // no id
                }
            }
        }

        private static Object valueOf(java.lang.reflect.RecordComponent field, Record event) {
            try {
                return field.getAccessor().invoke(event);
            } catch (ReflectiveOperationException hidden) {
                return null;
            }
        }
    }
}
