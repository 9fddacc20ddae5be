package org.essaim.runtime;

import module java.base;

/**
 * Threads of a service that mostly wait: virtual ones, since a process may host many services
 * (decision 0091), and none of them keeps a thread of the system while it has nothing to do.
 */
public final class ServiceThreads {

    private ServiceThreads() {}

    /** For one thing after another, now or later; whoever asks for it shuts it down. */
    public static ScheduledExecutorService one(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name));
    }

    /** A thread whenever one is asked for. */
    public static ThreadFactory named(String name) {
        return Thread.ofVirtual().name(name).factory();
    }
}
