package org.essaim.incubator.changes.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.web.limits.BusyException;
import org.essaim.web.limits.Places;
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

    /** More are turned away, of all or of one person: each holds a connection. */
    private static final int MOST = 200;

    private static final int MOST_OF_ONE = 5;

    /** After so long a listener comes back, with a token that still holds. */
    private static final long MILLISECONDS = 600_000;

    private static final int ROUNDS_BETWEEN_SIGNS_OF_LIFE = 60;

    private final ProjectionPositions positions;
    private final Places places = new Places(MOST, MOST_OF_ONE);
    private final Set<ChangeListener> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService notifiers = Executors.newVirtualThreadPerTaskExecutor();
    private int round;
    private volatile boolean running;

    ChangeSubscribers(ProjectionPositions positions) {
        this.positions = positions;
    }

    /**
     * @param known what the listener knew already; empty for nothing
     * @throws BusyException if too many listen, or this person at too many places
     */
    SseEmitter add(PersonId person, Map<String, String> known) {
        Map<String, String> now = positions.now();
        Places.Place place = places.take(person.value());
        ChangeListener listener = new ChangeListener(new SseEmitter(MILLISECONDS), known);
        SseEmitter emitter = listener.emitter();
        emitter.onCompletion(
                () -> {
                    all.remove(listener);
                    place.close();
                });
        emitter.onTimeout(emitter::complete);
        all.add(listener);
        notify(listener, now, true);
        return emitter;
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

    private void notify(ChangeListener listener, Map<String, String> now, boolean alive) {
        if (!notifiers.isShutdown()) {
            listener.notify(now, alive, notifiers);
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
        all.forEach(listener -> listener.emitter().complete());
        notifiers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
