package org.essaim.simulation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.federation.stream.Publication;
import org.essaim.runtime.ContractJson;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.testkit.Forgeries;

/**
 * A division that signs with its own key and publishes whatever does most harm: the ids of others
 * together with their initiatives, made-up ids, the largest amounts and the last days.
 */
final class HostileDivision extends Service {

    static final String STREAM = "division.hostile";
    private static final DivisionId ID = new DivisionId("hostile");

    /** So that forgeries keep up with what happens, and making them takes little of a history. */
    private static final int MOST_AT_A_TIME = 20;

    private final Supplier<List<Fact>> others;
    private final Map<UUID, Set<InitiativeId>> known = new TreeMap<>();
    private final Forgeries forgeries = new Forgeries(ID, known, this::today);
    private final Deque<FederationMessage> prepared = new ArrayDeque<>();
    private int forged;

    /**
     * @param others what happened in all other services
     */
    HostileDivision(SimulatedNode node, Random random, Supplier<List<Fact>> others) {
        super(node, random, Set.of());
        this.others = others;
    }

    @Override
    public void act() {
        if (prepared.isEmpty()) {
            prepare();
        }
        List<OutgoingMessage> messages =
                Stream.generate(prepared::poll)
                        .limit(1 + random.nextInt(3))
                        .filter(Objects::nonNull)
                        .map(this::signed)
                        .toList();
        atOnce(() -> node.journal.append(messages));
    }

    /** With the ids of something that happened to somebody else. */
    private void prepare() {
        List<Fact> facts = others.get();
        Ids ids = Ids.of(facts.get(random.nextInt(facts.size())).event());
        known.clear();
        ids.all().forEach(id -> known.put(id, ids.initiatives()));
        List<FederationMessage> all = new ArrayList<>(forgeries.all());
        all.removeIf(message -> MessageTypes.extremeIn(message).isPresent());
        Collections.shuffle(all, random);
        all.stream().filter(ids::areIn).limit(MOST_AT_A_TIME).forEach(prepared::add);
        all.stream().limit(MOST_AT_A_TIME / 2).forEach(prepared::add);
    }

    /** About something else each time, so that no dead letter holds up another. */
    private OutgoingMessage signed(FederationMessage message) {
        forged++;
        return new OutgoingMessage(
                new UUID(STREAM.hashCode(), forged),
                MessageTypes.of(message),
                "forged-" + forged,
                null,
                node.clock.instant(),
                ContractJson.mapper().writeValueAsBytes(message));
    }

    @Override
    Optional<Publication> publish(Fact fact) {
        return Optional.empty();
    }

    @Override
    void handle(ReceivedMessages.Message message) {}

    /** Every id in an event, and the initiatives that it names. */
    private record Ids(Set<UUID> all, Set<InitiativeId> initiatives) {

        static Ids of(Object event) {
            Ids ids = new Ids(new TreeSet<>(), new TreeSet<>());
            ids.add(event);
            return ids;
        }

        /** Whether a message names any of them; most are about the sender alone. */
        boolean areIn(FederationMessage message) {
            Ids named = of(message);
            return !Collections.disjoint(named.all, all)
                    || !Collections.disjoint(named.initiatives, initiatives);
        }

        private void add(Object value) {
            switch (value) {
                case UUID id -> all.add(id);
                case InitiativeId initiative -> initiatives.add(initiative);
                case Record event ->
                        Arrays.stream(event.getClass().getRecordComponents())
                                .forEach(field -> add(valueOf(field, event)));
                case null, default -> {
                    // no id
                }
            }
        }

        private static Object valueOf(RecordComponent field, Record event) {
            try {
                return field.getAccessor().invoke(event);
            } catch (ReflectiveOperationException hidden) {
                return null;
            }
        }
    }
}
