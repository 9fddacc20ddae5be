package org.essaim.stream.relay;

import module java.base;

import org.essaim.stream.wire.ControlRecord;

/** What a service reports about its own stream and those that it reads. */
@FunctionalInterface
public interface StreamStatus {

    /** Reports nothing. */
    StreamStatus NONE = List::of;

    /** What is due now; called often, mostly without a result. */
    List<ControlRecord> due();

    /** The broker may not have what was reported: all of it is due again. */
    default void repeat() {}

    /**
     * Whether the time is set at which what was read is reported, so that it changes nothing where
     * more is read; false while that is found out. Any thread may ask, after what it has read was
     * committed.
     */
    default boolean reportsReadingLater() {
        return false;
    }

    /** For how long nothing is due unless something changes. */
    default Duration quiet() {
        return Duration.ofMinutes(1);
    }
}
