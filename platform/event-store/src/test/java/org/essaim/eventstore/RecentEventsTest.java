package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;

/** What readers of a node have in common takes memory only while something happens. */
class RecentEventsTest {

    private static final int MOST = 10;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final StoreFixture store = StoreFixture.on(PostgresServer.freshDatabase());
    private final RecentEvents recent = new RecentEvents(MOST);

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
    void whoever_looks_for_events_says_when_there_are_none() {
        AtomicInteger rests = new AtomicInteger();
        AtomicInteger news = new AtomicInteger();
        Duration poll = Duration.ofMillis(10);
        try (Watcher watcher =
                new Watcher(
                        store.engine,
                        poll,
                        () -> false,
                        _ -> Optional.empty(),
                        () -> {},
                        rests::incrementAndGet,
                        news::incrementAndGet,
                        () -> {})) {
            store.appendAggregate(1);
            watcher.start();

            Eventually.holds("it was looked twice for nothing", () -> rests.get() > 1);
            assertThat(news).hasValue(1);
        }
    }
}
