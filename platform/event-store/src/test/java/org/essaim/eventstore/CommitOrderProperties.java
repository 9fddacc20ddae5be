package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;

/**
 * Several transactions open at once that begin, draw their ids early, append, commit and roll back
 * in any order, with a reader in between: it gets every committed event once, each aggregate in
 * order, and nothing else. So do two that read at their own pace what the others have read before.
 */
@Gate
class CommitOrderProperties {

    private static final StoreFixture STORE = StoreFixture.fresh();
    private static final AtomicInteger HISTORIES = new AtomicInteger();
    private static final int STEPS = 60;
    private static final int MOST_OPEN = 4;
    private static final int AGGREGATES = 6;

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    @Fault(18)
    void a_reader_sees_every_committed_event_once_and_each_aggregate_in_order(@ForAll long seed) {
        History history = new History(new Random(seed));
        try {
            for (int step = 0; step < STEPS; step++) {
                history.step();
            }
        } finally {
            history.endAll();
        }
        history.read();

        assertThat(history.read).containsExactlyInAnyOrderElementsOf(history.committed);
        assertThat(history.sharing)
                .allSatisfy(each -> assertThat(each.all()).isEqualTo(history.read));
    }

    /** A reader that shares what it has read with others, and is woken like them, if later. */
    private static final class Sharing {
        private final CommitOrderStream stream;
        private final List<String> read = new ArrayList<>();
        private boolean toBeWoken;

        private Sharing(CommitOrderStream stream) {
            this.stream = stream;
        }

        private void wake() {
            if (toBeWoken) {
                toBeWoken = false;
                stream.wake();
            }
        }

        private void some(int most) {
            for (int i = 0; i < most && stream.peek().isPresent(); i++) {
                try {
                    read.add(stream.nextAvailable().getIdentifier());
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }

        private List<String> all() {
            wake();
            some(Integer.MAX_VALUE);
            return read;
        }
    }

    /** What one open transaction has appended so far. */
    private record Writer(OpenTransaction transaction, Map<String, Long> next, List<String> ids) {}

    private static final class History {
        private final Random random;
        private final String name;
        private final List<Writer> open = new ArrayList<>();
        private final Map<String, Long> next = new HashMap<>();
        private final Map<String, Long> readNext = new HashMap<>();
        private final List<String> committed = new ArrayList<>();
        private final List<String> read = new ArrayList<>();
        private final RecentEvents recent = new RecentEvents(7, Duration.ofMinutes(1));
        private final List<Sharing> sharing = new ArrayList<>();
        private TrackingToken token = STORE.engine.createHeadToken();

        private History(Random random) {
            this.random = random;
            this.name = "history " + HISTORIES.incrementAndGet() + ", aggregate ";
            for (int i = 0; i < 2; i++) {
                sharing.add(
                        new Sharing(
                                new CommitOrderStream(
                                        STORE.engine,
                                        recent,
                                        CommitOrderToken.of(token),
                                        Concerns.EVERYTHING,
                                        _ -> {})));
            }
        }

        private void step() {
            switch (random.nextInt(14)) {
                case 0, 1 -> begin();
                case 2, 3, 4, 5 -> append();
                case 6, 7 -> end(random.nextInt(4) > 0);
                case 8, 9 -> sharing.get(random.nextInt(2)).some(random.nextInt(9));
                case 10 -> watch();
                case 11 -> sharing.get(random.nextInt(2)).wake();
                default -> read();
            }
        }

        /** Something may be visible by now; who is woken hears of it at some time. */
        private void watch() {
            recent.woken();
            sharing.forEach(each -> each.toBeWoken = true);
        }

        private void begin() {
            if (open.size() < MOST_OPEN) {
                OpenTransaction transaction = OpenTransaction.begin(STORE.transactionManager);
                if (random.nextBoolean()) {
                    transaction.drawTransactionId(STORE.jdbc);
                }
                open.add(new Writer(transaction, new HashMap<>(), new ArrayList<>()));
            }
        }

        /** To an aggregate that no other open transaction has appended to: that would wait. */
        private void append() {
            String aggregate = name + random.nextInt(AGGREGATES);
            if (open.isEmpty()) {
                return;
            }
            Writer writer = open.get(random.nextInt(open.size()));
            boolean taken =
                    open.stream()
                            .anyMatch(
                                    other -> other != writer && other.next.containsKey(aggregate));
            if (!taken) {
                long sequence =
                        writer.next.getOrDefault(aggregate, next.getOrDefault(aggregate, 0L));
                DomainEventMessage<?> event = StoreFixture.event(aggregate, sequence);
                writer.transaction.append(STORE.engine, event);
                writer.next.put(aggregate, sequence + 1);
                writer.ids.add(event.getIdentifier());
            }
        }

        private void end(boolean well) {
            if (open.isEmpty()) {
                return;
            }
            Writer writer = open.remove(random.nextInt(open.size()));
            if (well) {
                writer.transaction.commit();
                committed.addAll(writer.ids);
                next.putAll(writer.next);
            } else {
                writer.transaction.rollback();
            }
        }

        private void endAll() {
            while (!open.isEmpty()) {
                end(true);
            }
            watch();
        }

        private void read() {
            for (TrackedEventMessage<?> event : STORE.readAfter(token)) {
                DomainEventMessage<?> ofAggregate = (DomainEventMessage<?>) event;
                String aggregate = ofAggregate.getAggregateIdentifier();
                assertThat(ofAggregate.getSequenceNumber())
                        .as("order within %s", aggregate)
                        .isEqualTo(readNext.getOrDefault(aggregate, 0L));
                readNext.put(aggregate, ofAggregate.getSequenceNumber() + 1);
                read.add(event.getIdentifier());
                token = event.trackingToken();
            }
        }
    }
}
