package org.essaim.incubator.changes.read;

import module java.base;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Notifies subscribers of the projections that moved. Nobody is waited for: each is notified in a
 * thread of its own, and what moves while one is slow is sent together afterwards.
 */
@Component
class ChangeSubscribers implements SmartLifecycle {

    /** More are turned away: each holds a connection. */
    static final int MOST = 200;

    /** After so long a listener comes back, with a token that still holds. */
    private static final long MILLISECONDS = 600_000;

    private static final int ROUNDS_BETWEEN_SIGNS_OF_LIFE = 60;

    private final ProjectionPositions positions;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService notifiers = Executors.newVirtualThreadPerTaskExecutor();
    private int round;
    private volatile boolean running;

    ChangeSubscribers(ProjectionPositions positions) {
        this.positions = positions;
    }

    /**
     * What moved.
     *
     * @param projections by name; their lists are worth asking again
     */
    record Change(List<String> projections) {}

    /**
     * @param known what the listener knew already; empty for nothing
     * @throws TooManySubscribersException if there are too many
     */
    SseEmitter add(Map<String, String> known) {
        if (all.size() >= MOST) {
            throw new TooManySubscribersException();
        }
        Listener listener = new Listener(new SseEmitter(MILLISECONDS), known);
        listener.emitter.onCompletion(() -> all.remove(listener));
        listener.emitter.onTimeout(listener.emitter::complete);
        all.add(listener);
        notify(listener, positions.now(), true);
        return listener.emitter;
    }

    /** Asks nothing of the database while nobody listens. */
    @Scheduled(fixedDelayString = "${essaim.changes.every:250ms}")
    void look() {
        if (!running || all.isEmpty()) {
            return;
        }
        boolean alive = ++round % ROUNDS_BETWEEN_SIGNS_OF_LIFE == 0;
        Map<String, String> now = positions.now();
        all.forEach(listener -> notify(listener, now, alive));
    }

    private void notify(Listener listener, Map<String, String> now, boolean alive) {
        List<String> moved = ProjectionPositions.moved(listener.known, now);
        boolean news = alive || !moved.isEmpty();
        if (news && !notifiers.isShutdown() && listener.busy.compareAndSet(false, true)) {
            notifiers.execute(() -> listener.notify(moved, now));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server, which waits for whoever is still connected. */
    @Override
    public void stop() {
        running = false;
        all.forEach(listener -> listener.emitter.complete());
        notifiers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One connection. */
    private static final class Listener {
        private final SseEmitter emitter;
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile Map<String, String> known;

        private Listener(SseEmitter emitter, Map<String, String> known) {
            this.emitter = emitter;
            this.known = known;
        }

        private void notify(List<String> moved, Map<String, String> now) {
            try {
                if (moved.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("nothing has moved"));
                } else {
                    emitter.send(
                            SseEmitter.event()
                                    .name("changed")
                                    .id(ProjectionPositions.text(now))
                                    .data(new Change(moved)));
                }
                known = now;
                busy.set(false);
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            }
        }
    }
}
