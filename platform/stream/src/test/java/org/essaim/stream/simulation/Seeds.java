package org.essaim.stream.simulation;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Histories of many numbers, a few at a time: each is in one thread and knows nothing of the
 * others, and most of its time it waits for its database.
 */
public final class Seeds {

    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
    private static final int AT_ONCE =
            Integer.getInteger("essaim.histories", Runtime.getRuntime().availableProcessors() + 1);
    private static final int WORTH_LOGGING = 50;

    private Seeds() {}

    /**
     * What was wrong, by number; empty where all held. Ends soon after the first that is wrong.
     *
     * @param history what was wrong in the history of that number
     */
    public static Map<Long, List<String>> wrongIn(
            long first, long last, LongFunction<List<String>> history) {
        Map<Long, List<String>> wrong = new TreeMap<>();
        run(first, last, history, found -> !found.isEmpty())
                .ifPresent(found -> wrong.put(found.seed(), found.wrong()));
        return wrong;
    }

    /** Whether one of them is found out. */
    public static boolean anyIn(
            long first,
            long last,
            LongFunction<List<String>> history,
            Predicate<List<String>> foundOut) {
        return run(first, last, history, foundOut).isPresent();
    }

    private record Found(long seed, List<String> wrong) {}

    private static Optional<Found> run(
            long first,
            long last,
            LongFunction<List<String>> history,
            Predicate<List<String>> wanted) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Found>> running = new ArrayList<>();
            try {
                for (long seed = first; seed <= last; seed++) {
                    running.add(workers.submit(one(seed, history)));
                }
                return first(running, wanted);
            } finally {
                running.forEach(each -> each.cancel(false));
            }
        }
    }

    private static Callable<Found> one(long seed, LongFunction<List<String>> history) {
        return () -> {
            List<String> wrong = history.apply(seed);
            if (!wrong.isEmpty()) {
                LOG.info("-Dessaim.seed={}: {}", seed, wrong);
            } else if (seed % WORTH_LOGGING == 0) {
                LOG.info("the history of {} held", seed);
            }
            return new Found(seed, wrong);
        };
    }

    /** In the order of the numbers, so that the same one is named each time. */
    private static Optional<Found> first(
            List<Future<Found>> running, Predicate<List<String>> wanted) {
        try {
            for (Future<Found> each : running) {
                if (wanted.test(each.get().wrong())) {
                    return Optional.of(each.get());
                }
            }
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new AssertionError("a history could not be made", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("nobody waits for the end", interrupted);
        }
    }
}
