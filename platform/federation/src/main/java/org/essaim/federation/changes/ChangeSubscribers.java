package org.essaim.federation.changes;

import module java.base;

import org.essaim.runtime.ServiceThreads;
import org.essaim.web.limits.BusyException;
import org.essaim.web.limits.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Notifies subscribers of the projections that moved. Nobody is waited for: each is notified in a
 * thread of its own, and what moves while one is slow is sent together afterwards. Nothing is asked
 * of the database while nobody listens (decision 0090).
 */
public final class ChangeSubscribers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSubscribers.class);

    /** More are turned away, of all or of one person: each holds a connection. */
    private static final int MOST = 200;

    private static final int MOST_OF_ONE = 5;

    /** So that neither a proxy nor a phone takes the connection for dead. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final ProjectionPositions positions;
    private final Duration every;
    private final long roundsBetweenSigns;
    private final Places places = new Places(MOST, MOST_OF_ONE);
    private final Set<ChangeListener> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService notifiers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rounds = ServiceThreads.one("changes");
    private final AtomicBoolean looking = new AtomicBoolean();
    private long round;
    private volatile boolean running;

    ChangeSubscribers(ProjectionPositions positions, Duration every) {
        this.positions = positions;
        this.every = every;
        this.roundsBetweenSigns = Math.max(1, SIGN_OF_LIFE.dividedBy(every));
    }

    /**
     * @param who listens; all connections of one name count as one person's
     * @param last the id of the last event that the listener got: what moved since is sent at once;
     *     null where there is none, then all is said to have moved
     * @param longest after so long the listener has to come back, with an id that still holds
     * @throws BusyException if too many listen, or this person at too many places
     */
    public SseEmitter add(String who, String last, Duration longest) {
        Map<String, String> now = positions.now();
        Map<String, String> known = last == null ? Map.of() : ProjectionPositions.read(last);
        return add(who, known, now, longest);
    }

    /**
     * The same for a listener that has just seen everything: only what moves from now on is sent.
     */
    public SseEmitter addFromNow(String who, String last, Duration longest) {
        Map<String, String> now = positions.now();
        return add(who, last == null ? now : ProjectionPositions.read(last), now, longest);
    }

    private SseEmitter add(
            String who, Map<String, String> known, Map<String, String> now, Duration longest) {
        Places.Place place = places.take(who);
        SseEmitter emitter = new SseEmitter(longest.toMillis());
        ChangeListener listener = new ChangeListener(who, emitter, known);
        emitter.onCompletion(
                () -> {
                    all.remove(listener);
                    place.close();
                });
        emitter.onTimeout(emitter::complete);
        all.add(listener);
        notify(listener, now, true);
        lookLater();
        return emitter;
    }

    /** Nobody of that name listens any more, at whatever place. */
    public void end(String who) {
        all.stream()
                .filter(listener -> listener.who().equals(who))
                .forEach(listener -> listener.emitter().complete());
    }

    /** How many listen. */
    public int listening() {
        return places.taken();
    }

    private void lookLater() {
        if (running && !all.isEmpty() && looking.compareAndSet(false, true)) {
            rounds.schedule(this::look, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        looking.set(false);
        try {
            if (running && !all.isEmpty()) {
                boolean alive = ++round % roundsBetweenSigns == 0;
                Map<String, String> now = positions.now();
                all.forEach(listener -> notify(listener, now, alive));
            }
        } catch (RuntimeException away) {
            LOG.warn("what has moved could not be looked up", away);
        } finally {
            lookLater();
        }
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
        rounds.shutdown();
        all.forEach(listener -> listener.emitter().complete());
        notifiers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
