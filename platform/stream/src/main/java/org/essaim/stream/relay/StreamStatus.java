package org.essaim.stream.relay;

import java.util.List;
import org.essaim.stream.wire.ControlRecord;

/** What a service says about its own stream and about those that it hears. */
@FunctionalInterface
public interface StreamStatus {

    /** Says nothing of itself; still asks for what it misses. */
    StreamStatus SILENT = List::of;

    /** What is due now; asked often, mostly nothing. */
    List<ControlRecord> due();
}
