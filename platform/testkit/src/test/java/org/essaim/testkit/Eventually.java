package org.essaim.testkit;

import module java.base;

/** Waits for what happens elsewhere: asks again and again until it holds, and not for ever. */
public final class Eventually {

    /** Much longer than anything takes on the busiest machine: only a failure waits for it. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    /** Of the time waited so far: asking must not keep busy what is waited for. */
    private static final int SHARE = 20;

    private Eventually() {}

    /** Returns as soon as the condition holds; fails with {@code what} after {@link #PATIENCE}. */
    public static void holds(String what, BooleanSupplier condition) {
        holds(what, PATIENCE, condition);
    }

    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long waited = System.nanoTime() - began;
            if (waited > patience.toNanos()) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            LockSupport.parkNanos(Math.clamp(waited / SHARE, SHORTEST_PAUSE, LONGEST_PAUSE));
        }
    }

    /** Repeats the assertions until they pass; the last failure is the one that is reported. */
    public static void passes(Runnable assertions) {
        AssertionError[] last = new AssertionError[1];
        Supplier<Boolean> attempt =
                () -> {
                    try {
                        assertions.run();
                        return true;
                    } catch (AssertionError failed) {
                        last[0] = failed;
                        return false;
                    }
                };
        try {
            holds("assertions", PATIENCE, attempt::get);
        } catch (AssertionError never) {
            throw last[0] == null ? never : last[0];
        }
    }
}
