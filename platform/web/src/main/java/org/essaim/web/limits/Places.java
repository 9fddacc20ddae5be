package org.essaim.web.limits;

import module java.base;

/** A bounded number of places, of which one caller takes only some: nobody is kept waiting. */
public final class Places {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final int most;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * @param most at once
     * @param each of these, of one caller
     */
    public Places(int most, int each) {
        this.most = most;
        this.each = each;
    }

    /** A place that was taken. */
    public interface Place extends AutoCloseable {

        /** Gives it back; once more does nothing. */
        @Override
        void close();
    }

    /**
     * @param caller a person or an address
     * @throws BusyException if none is free, or the caller has as many as one may have
     */
    public synchronized Place take(String caller) {
        if (taken() >= most || taken.getOrDefault(caller, 0) >= each) {
            throw new BusyException(SOON);
        }
        taken.merge(caller, 1, Integer::sum);
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave(caller);
            }
        };
    }

    /** How many are taken. */
    public synchronized int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized void leave(String caller) {
        taken.computeIfPresent(caller, (_, many) -> many == 1 ? null : many - 1);
    }
}
