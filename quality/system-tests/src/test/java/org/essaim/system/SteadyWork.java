package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;

/**
 * Somebody in each of several divisions who launches something and spends on it again and again,
 * each time once the last one is at the centre.
 */
final class SteadyWork implements AutoCloseable {

    /** The first that arrives may have been launched before. */
    private static final int ENOUGH = 2;

    private static final long PAUSE_MILLIS = 1_000;

    private final HostedFederation federation;
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Queue<String>> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    private SteadyWork(HostedFederation federation) {
        this.federation = federation;
    }

    static SteadyWork in(HostedFederation federation, String... divisions) {
        SteadyWork work = new SteadyWork(federation);
        for (String each : divisions) {
            work.acknowledged.put(each, new ConcurrentLinkedQueue<>());
            work.arrived.put(each, new AtomicInteger());
            work.people.execute(() -> work.launch(each));
        }
        return work;
    }

    private void launch(String division) {
        for (int n = 0; !over; n++) {
            String initiative = word + "-" + n;
            try {
                federation.launch(division, initiative);
                acknowledged.get(division).add(initiative);
                federation.spend(federation.division(division), division, initiative);
                Eventually.holds(
                        initiative + " of " + division + " is at the centre",
                        () -> over || federation.isAtCentre(division, initiative));
                arrived.get(division).incrementAndGet();
            } catch (RuntimeException | AssertionError failed) {
                failures.add(division + ": " + failed);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    /** Waits until what is launched from now on in each of them has come to the centre. */
    void goesOn() {
        Map<String, Integer> before = new HashMap<>();
        arrived.forEach((division, count) -> before.put(division, count.get()));
        before.forEach(
                (division, count) ->
                        Eventually.holds(
                                division + " goes on; failed so far: " + failures,
                                () -> arrived.get(division).get() >= count + ENOUGH));
    }

    void awaitFailure() {
        int before = failures.size();
        Eventually.holds("something fails", () -> failures.size() > before);
    }

    /** Of these nobody knows whether they were carried out. */
    Queue<String> failures() {
        return failures;
    }

    /**
     * Waits until the centre has all that the divisions have, among it everything that was
     * acknowledged.
     */
    void nothingIsLost() {
        stop();
        acknowledged.forEach(
                (division, initiatives) -> {
                    federation.converges(division);
                    assertThat(federation.ids(federation.division(division), division))
                            .containsAll(initiatives);
                });
    }

    private void stop() {
        over = true;
        people.close();
    }

    @Override
    public void close() {
        stop();
    }
}
