package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.StreamNames;
import org.essaim.stream.wire.ControlRecord.ReplayRequest;
import org.essaim.stream.wire.ControlRecord.Report;
import org.essaim.stream.wire.RecordReader;
import org.essaim.stream.wire.WireRecord;

/**
 * Whom a record is for, as it says itself: nothing is verified, as it only decides who reads first.
 *
 * @param all whether it is for whoever reads the stream
 * @param streams the owners of these are meant by name
 */
record Addressees(boolean all, Set<String> streams) {

    static Addressees of(ConsumerRecord<byte[], byte[]> received) {
        String owner = StreamNames.streamOf(received.topic());
        return switch (RecordReader.read(owner, received)) {
            case WireRecord.Entry(var entry, _) when entry.message().recipient() == null ->
                    new Addressees(true, Set.of());
            case WireRecord.Entry(var entry, _) -> named(entry.message().recipient());
            case WireRecord.Control(Report report, _, _, _) ->
                    new Addressees(false, report.applied().keySet());
            case WireRecord.Control(ReplayRequest request, _, _, _) -> named(request.stream());
            case WireRecord.Rejected _ -> new Addressees(false, Set.of());
        };
    }

    private static Addressees named(String stream) {
        return new Addressees(false, Set.of(stream));
    }
}
