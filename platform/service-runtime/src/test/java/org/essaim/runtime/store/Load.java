package org.essaim.runtime.store;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;

/** Four clients that count without a pause, each on a counter of its own. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 4;

    private final CommandGateway commands;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean stopped;

    private Load(CommandGateway commands) {
        this.commands = commands;
    }

    static Load on(CommandGateway commands) {
        Load load = new Load(commands);
        for (int client = 0; client < CLIENTS; client++) {
            String counter = "counter " + UUID.randomUUID();
            load.clients.execute(() -> load.count(counter));
        }
        return load;
    }

    void awaitMore(int commands) {
        int before = sum();
        Eventually.holds("more commands succeed", () -> sum() >= before + commands);
    }

    void awaitFailures() {
        int before = failures.get();
        Eventually.holds("commands fail", () -> failures.get() > before);
    }

    /** How many commands of each counter were acknowledged. */
    Map<String, Integer> acknowledged() {
        return acknowledged;
    }

    /** Of these nobody knows whether they were carried out. */
    int failures() {
        return failures.get();
    }

    /** What whoever sent them was answered: each failure with all its causes. */
    Queue<String> errors() {
        return errors;
    }

    /** Whether it names the database as what is wrong at the moment. */
    static boolean isClear(String error) {
        return error.contains("SQL") || error.contains("JDBC") || error.contains("Transaction");
    }

    void stop() {
        stopped = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a client waits for ever");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void count(String counter) {
        while (!stopped) {
            try {
                commands.sendAndWait(new Count(counter, 1));
                acknowledged.merge(counter, 1, Integer::sum);
            } catch (RuntimeException failed) {
                errors.add(withCauses(failed));
                failures.incrementAndGet();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private int sum() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String withCauses(Throwable failed) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failed; each != null; each = each.getCause()) {
            all.append(each).append("; ");
        }
        return all.toString();
    }
}
