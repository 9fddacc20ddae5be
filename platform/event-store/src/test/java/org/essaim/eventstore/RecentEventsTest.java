package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;

/** What readers of a node have in common takes memory only while something happens. */
@Gate
class RecentEventsTest {

    private static final int MOST = 10;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final StoreFixture store = StoreFixture.fresh();
    private final RecentEvents recent = new RecentEvents(MOST, A_MINUTE);

    @Test
    void events_are_forgotten_after_a_minute_in_which_nothing_happened() {
        store.appendAggregate(3);
        List<TokenEvents> read =
                TokenEvents.of(store.engine.page(CommitOrderToken.START, 3).events());
        recent.read(CommitOrderToken.START, read);

        recent.rested(A_MINUTE);
        assertThat(recent.after(CommitOrderToken.START)).isEqualTo(read.getFirst());
        assertThat(recent.after(read.getFirst().token())).isEqualTo(read.get(1));

        recent.rested(A_MINUTE.plusMillis(1));
        assertThat(recent.after(CommitOrderToken.START)).isNull();
        assertThat(recent.after(read.getFirst().token())).isNull();
        assertThat(recent.furthest())
                .as("by which a database that changes is noticed")
                .map(RecentEvents.Place::token)
                .contains(read.getLast().token());
    }

    @Test
    void a_store_at_rest_forgets_them() throws InterruptedException {
        CommitOrderEventStore rested = store(Duration.ofMillis(1));
        CommitOrderEventStore another = store(A_MINUTE);
        store.appendAggregate(1);
        for (CommitOrderEventStore each : List.of(rested, another)) {
            each.openStream(null).nextAvailable();
        }

        Eventually.holds("it is forgotten", () -> isForgotten(rested));
        assertThat(isForgotten(another)).isFalse();
        rested.shutDown();
        another.shutDown();
    }

    /** In a host of a thousand divisions each has a dozen readers at rest. */
    @Test
    void a_reader_that_has_read_everything_keeps_nothing_of_it() throws InterruptedException {
        store.appendAggregate(300);
        CommitOrderStream stream =
                new CommitOrderStream(
                        store.engine, recent, CommitOrderToken.START, Concerns.EVERYTHING, _ -> {});
        List<WeakReference<?>> read = new ArrayList<>();
        while (stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)) {
            read.add(new WeakReference<>(stream.nextAvailable()));
        }
        assertThat(read).hasSize(300);
        Eventually.holds(
                "only what all readers have in common is kept",
                () -> {
                    System.gc();
                    return read.stream().filter(each -> each.get() != null).count() <= MOST;
                });
        stream.close();
    }

    private CommitOrderEventStore store(Duration remembered) {
        return new CommitOrderEventStore(
                store.engine, Duration.ofMillis(10), () -> false, remembered);
    }

    private static boolean isForgotten(CommitOrderEventStore store) {
        return store.recent().after(CommitOrderToken.START) == null;
    }
}
