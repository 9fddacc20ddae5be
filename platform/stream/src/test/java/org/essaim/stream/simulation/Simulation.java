package org.essaim.stream.simulation;

import module java.base;

import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.inbox.SimulatedConsumer;
import org.essaim.testkit.Dump;

/**
 * A federation in one thread: a centre, some divisions and reporting, the real journal, relay and
 * inbox on real databases, and between them a broker that is made of nothing but faults. One number
 * decides who does what when, and what goes wrong; the same number, the same history.
 */
public final class Simulation implements SimulatedConsumer.Portions, AutoCloseable {

    public static final String CENTRE = "centre";
    public static final List<String> DIVISIONS = List.of("division.a", "division.b");
    private static final String REPORTING = "reporting";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PATIENCE = 30;

    public final Map<String, SimulatedNode> nodes = new LinkedHashMap<>();
    public final SimulatedBroker broker = new SimulatedBroker();
    final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
    final Lives lives;
    final Random random;
    private final Set<Defence> out;
    private final Map<String, Duration> ahead;
    private final List<SimulatedNode> clones = new ArrayList<>();
    private final Databases databases = Databases.borrowed();
    private final Checks checks = new Checks(this);
    private final Chronicle chronicle = new Chronicle(this);
    private final Forgeries forgeries;
    private final List<String> whoseTurn = new ArrayList<>();
    private Instant now = BEGIN;
    private long machineMillis;
    private long patience;
    private boolean faults = true;

    Simulation(long seed, Set<Defence> out) {
        this(seed, out, Map.of());
    }

    Simulation(long seed, Set<Defence> out, Map<String, Duration> ahead) {
        this(seed, out, ahead, new PublishingLives());
    }

    /**
     * @param ahead how far the clock of a stream's machine is ahead of what it should be
     */
    public Simulation(long seed, Set<Defence> out, Map<String, Duration> ahead, Lives lives) {
        this.out = out;
        this.ahead = ahead;
        this.lives = lives;
        this.random = new Random(seed);
        this.forgeries = new Forgeries(broker, random);
        List<String> divisions = lives.divisions();
        node(CENTRE, and(divisions, REPORTING), false);
        divisions.forEach(division -> node(division, List.of(CENTRE, REPORTING), false));
        node(REPORTING, and(divisions, CENTRE), true);
        whoseTurn.addAll(nodes.keySet());
        // Whoever only reads, or only disturbs, has half as much to do.
        whoseTurn.addAll(and(DIVISIONS, CENTRE));
    }

    private static List<String> and(List<String> streams, String one) {
        return Stream.concat(Stream.of(one), streams.stream()).toList();
    }

    /** One in which nothing goes wrong but what a test does. */
    static Simulation calm(Set<Defence> out) {
        return calm(out, Map.of());
    }

    static Simulation calm(Set<Defence> out, Map<String, Duration> ahead) {
        Simulation calm = new Simulation(0, out, ahead);
        calm.faults = false;
        return calm;
    }

    /**
     * Lets so many things happen, then lets everybody work in peace until nothing is left to do.
     *
     * @return what was wrong at any time; empty where all held
     */
    public List<String> run(int steps) {
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < steps && wrong.isEmpty(); n++) {
            pass(lives.untilNext(random));
            happen().ifPresent(node -> wrong.addAll(checks.after(node)));
        }
        if (wrong.isEmpty()) {
            boolean before = faults;
            faults = false;
            broker.comeBack();
            wrong.addAll(settle());
            faults = before;
        }
        return wrong;
    }

    /** All that happened and what came of it, in words. */
    public List<String> chronicle() {
        return chronicle.all();
    }

    /**
     * Lets everybody work in peace until nothing is left to do, for a day at most: so long does it
     * take until all is acknowledged again, where a reader went on in a topic that is another one
     * and has grown as long as the one before.
     *
     * @return what was wrong meanwhile or is at the end
     */
    List<String> settle() {
        List<String> wrong = new ArrayList<>(checks.ofAll());
        for (int n = 0; n < PATIENCE && wrong.isEmpty() && !checks.hasConverged(); n++) {
            letWork(2);
            if (n == PATIENCE / 2) {
                patience += Duration.ofDays(1).toNanos();
            }
            wrong.addAll(checks.ofAll());
        }
        wrong.addAll(checks.atTheEnd());
        return wrong;
    }

    /** Whether nothing is left to do after so many rounds of work, in minutes and not in a day. */
    boolean convergesWithin(int rounds) {
        for (int n = 0; n < rounds && !checks.hasConverged(); n++) {
            letWork(1);
        }
        return checks.hasConverged();
    }

    /** Everybody does what there is to do, so many times. */
    void letWork(int rounds) {
        for (int n = 0; n < rounds; n++) {
            pass(Duration.ofSeconds(1));
            patience += LONG_ENOUGH.toNanos();
            nodes.values().forEach(this::work);
        }
    }

    /** Another instance of that service, on a copy of its database. */
    SimulatedNode cloneOf(SimulatedNode node) {
        SimulatedNode clone = made(node.stream, List.of(CENTRE, REPORTING), false, "clone");
        Dump.of(node.database).restoreInto(clone.database);
        clone.published = node.published + 1_000;
        clones.add(clone);
        return clone;
    }

    @Override
    public int of(String topic) {
        return faults ? random.nextInt(8) : 500;
    }

    @Override
    public List<TopicPartition> inSomeOrder(Collection<TopicPartition> partitions) {
        List<TopicPartition> order = new ArrayList<>(partitions);
        order.sort(Comparator.comparing(TopicPartition::topic));
        Collections.shuffle(order, random);
        return order;
    }

    @Override
    public void close() {
        nodes.values().forEach(SimulatedNode::close);
        clones.forEach(SimulatedNode::close);
        databases.giveBack();
    }

    /** Whose database may have changed by it, but for what is only the relay's. */
    private Optional<SimulatedNode> happen() {
        SimulatedNode node = nodes.get(any(whoseTurn));
        int instance = random.nextInt(5) == 0 ? 1 : 0;
        int what = lives.isNext(random) ? 0 : 20 + random.nextInt(80);
        chronicle.note("%s %s/%d %d".formatted(now, node.stream, instance, what));
        if (what < 20) {
            node.life.act();
        } else if (what < 50) {
            node.stepRelay(instance, random.nextInt(4) == 0);
        } else if (what < 86) {
            node.stepInbox(instance);
        } else if (what < 91) {
            node.crash(instance);
        } else if (what < 93) {
            takeOver(node, instance);
        } else {
            somethingBreaks(node);
        }
        chronicle.noteEnds();
        boolean aside = what >= 20 && what < 50 || what >= 86;
        return aside ? Optional.empty() : Optional.of(node);
    }

    private void somethingBreaks(SimulatedNode node) {
        String topic = StreamNames.topic(node.stream);
        switch (random.nextInt(7)) {
            case 0 -> broker.goAway();
            case 1, 2 -> broker.comeBack();
            case 3 -> broker.loseEverything();
            case 4 -> broker.loseTheEnd(topic, 1 + random.nextInt(6));
            case 5 -> broker.expire(topic, 1 + random.nextInt(20));
            default -> forgeries.add(node.stream, node.journal.head());
        }
    }

    /** The leader freezes with records in its hands; another leads; the first one thaws. */
    private void takeOver(SimulatedNode node, int instance) {
        var leader = node.relays.get(instance);
        if (!leader.leads()) {
            return;
        }
        leader.beforeSending(
                () -> {
                    leader.loseLeadership();
                    node.life.act();
                    for (int n = 0; n < 6; n++) {
                        node.stepRelay(1 - instance, false);
                    }
                });
    }

    private void work(SimulatedNode node) {
        int leader = node.relays.get(1).leads() ? 1 : 0;
        node.life.work();
        node.stepRelay(leader, true);
        node.stepInbox(leader);
    }

    /** Business goes on, and so does the machine, at its own pace. */
    private void pass(Duration time) {
        now = now.plus(time);
        patience += Duration.ofSeconds(1).toNanos();
    }

    /** Every look at it is a millisecond later than the one before. */
    Instant machineTime() {
        return BEGIN.plusMillis(machineMillis++);
    }

    long patienceNanos() {
        return patience;
    }

    Fate fate() {
        int chance = faults ? random.nextInt(24) : 24;
        return switch (chance) {
            case 0 -> Fate.FAILS;
            case 1 -> Fate.UNANSWERED;
            case 2 -> Fate.HALF_DONE;
            default -> Fate.WORKS;
        };
    }

    private void node(String stream, List<String> reads, boolean observer) {
        nodes.put(stream, made(stream, reads, observer, stream));
    }

    private SimulatedNode made(
            String stream, List<String> reads, boolean observer, String database) {
        return new SimulatedNode(
                stream,
                reads,
                observer,
                databases.named(database),
                ahead.getOrDefault(stream, Duration.ZERO),
                this,
                out);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
