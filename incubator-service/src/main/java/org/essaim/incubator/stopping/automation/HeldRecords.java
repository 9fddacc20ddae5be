package org.essaim.incubator.stopping.automation;

import java.util.HashSet;
import java.util.Set;
import org.essaim.node.store.Processors;
import org.essaim.node.stream.EventStoreReceiver;
import org.essaim.stream.ParkedMessage;
import org.essaim.stream.ParkingLot;
import org.springframework.stereotype.Component;

/** Whose file is known to lack a record, because it is parked somewhere (R64). */
@Component
class HeldRecords {

    private final ParkingLot parkingLot;
    private final Processors processors;

    HeldRecords(ParkingLot parkingLot, Processors processors) {
        this.parkingLot = parkingLot;
        this.processors = processors;
    }

    /**
     * {@code <stream>/<initiative>}, {@code <stream>/<division>}, or {@code stream:<id>}: a parked
     * record that names nobody may be about anybody of its division.
     */
    Set<String> subjects() {
        Set<String> held = new HashSet<>(processors.parkedSubjects());
        for (ParkedMessage parked : parkingLot.all()) {
            String stream = parked.message().stream();
            String subject = parked.message().subject();
            held.add(
                    subject == null
                            ? "stream:" + stream
                            : EventStoreReceiver.subjectOf(stream, subject));
        }
        return held;
    }
}
