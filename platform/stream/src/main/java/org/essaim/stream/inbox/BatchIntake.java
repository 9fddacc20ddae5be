package org.essaim.stream.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordReader;
import org.essaim.stream.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch of one stream in one transaction: the position's row is locked first, then everything
 * is judged in order, then messages and position are written together.
 */
final class BatchIntake {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);

    private final String stream;
    private final Surroundings at;
    private final List<JournalEntry> accepted = new ArrayList<>();
    private final List<ReceivedMessage> taken = new ArrayList<>();
    private final Map<String, Disclosure> disclosed = new HashMap<>();
    private final List<ControlRecord.ReplayRequest> requests = new ArrayList<>();
    private final KnownHashes known;
    private Map<String, Long> waiting;
    private Place place;
    private long missingFrom;
    private long refused;
    private String fork;

    BatchIntake(String stream, Surroundings at) {
        this.stream = stream;
        this.at = at;
        this.known = new KnownHashes(stream, at.ledger());
    }

    /** Called inside a transaction. */
    Intake take(List<ConsumerRecord<byte[], byte[]>> records) {
        place = at.ledger().lock(stream);
        if (place.quarantined()) {
            return new Intake(0, List.of(), true);
        }
        for (ConsumerRecord<byte[], byte[]> each : records) {
            judge(each);
            if (fork != null) {
                break;
            }
        }
        at.texts().keep(stream, disclosed.values());
        if (!taken.isEmpty()) {
            at.receiver().receive(taken);
        }
        at.ledger().remember(stream, accepted);
        at.ledger().moveTo(stream, place, records.getLast().offset() + 1, refused);
        if (fork != null) {
            LOG.error("the stream {} is quarantined: {}", stream, fork);
            at.ledger().quarantine(stream, fork);
        }
        return new Intake(missingFrom, requests, fork != null);
    }

    private void judge(ConsumerRecord<byte[], byte[]> received) {
        switch (RecordReader.read(stream, received)) {
            case WireRecord.Refused(String reason) -> refuse(received, reason);
            case WireRecord.Control(ControlRecord control) -> heed(control);
            case WireRecord.Entry(JournalEntry entry) -> {
                Optional<String> objection = at.verifier().objection(stream, entry);
                if (objection.isPresent()) {
                    refuse(received, objection.get());
                } else {
                    link(entry);
                }
            }
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> received, String reason) {
        refused++;
        LOG.warn(
                "a record is refused, topic {} offset {}: {}",
                received.topic(),
                received.offset(),
                reason);
    }

    private void link(JournalEntry entry) {
        switch (Verdict.of(
                entry, place.position(), place.hash(), known.at(entry.position(), place))) {
            case Verdict.Next() -> accept(entry);
            case Verdict.Duplicate() -> disclose(entry);
            case Verdict.Gap() -> missingFrom = place.position() + 1;
            case Verdict.Fork(String reason) -> fork = reason;
        }
    }

    /** Also what a duplicate discloses: it may have come without its texts before. */
    private void disclose(JournalEntry entry) {
        if (at.wants(entry.message().recipient())) {
            entry.texts().forEach(text -> disclosed.put(text.digest(), text));
        }
    }

    private void accept(JournalEntry entry) {
        OutgoingMessage message = entry.message();
        place = new Place(entry.position(), entry.hash(), false);
        accepted.add(entry);
        known.add(entry);
        disclose(entry);
        if (missingFrom > 0 && entry.position() >= missingFrom) {
            missingFrom = 0;
        }
        if (at.wants(message.recipient())) {
            take(
                    new ReceivedMessage(
                            stream,
                            entry.position(),
                            message.id(),
                            message.type(),
                            message.subject(),
                            message.time(),
                            message.data()));
        }
    }

    private void take(ReceivedMessage message) {
        Optional<String> reason = mustWait(message).or(() -> at.receiver().objection(message));
        if (reason.isEmpty()) {
            taken.add(message);
            return;
        }
        LOG.warn("{} {} is parked: {}", stream, message.position(), reason.get());
        at.parkingLot().park(message, reason.get());
        if (message.subject() != null) {
            waiting.putIfAbsent(message.subject(), message.position());
        }
    }

    private Optional<String> mustWait(ReceivedMessage message) {
        if (message.subject() == null) {
            return Optional.empty();
        }
        if (waiting == null) {
            waiting = at.parkingLot().waiting(stream);
        }
        return Optional.ofNullable(waiting.get(message.subject()))
                .map(first -> "waits behind position " + first);
    }

    private void heed(ControlRecord control) {
        switch (control) {
            case ControlRecord.ReplayRequest request -> {
                if (request.stream().equals(at.settings().own())) {
                    requests.add(request);
                }
            }
            case ControlRecord.Acknowledgement(
                            long head,
                            String hash,
                            Map<String, Long> applied) -> {
                standsAt(head, hash);
                acknowledged(applied);
            }
            case ControlRecord.Heartbeat(
                            Instant claim,
                            long head,
                            String hash,
                            Map<String, Long> applied) -> {
                if (standsAt(head, hash)) {
                    Instant now = at.businessClock().instant();
                    Instant upTo = claim.isBefore(now) ? claim : now;
                    at.ledger().watermark(stream, upTo, place.position());
                }
                acknowledged(applied);
            }
        }
    }

    /** True if everything up to the owner's head is taken in here. */
    private boolean standsAt(long head, String hash) {
        if (head > place.position()) {
            missingFrom = place.position() + 1;
            return false;
        }
        Hash taken = known.at(head, place);
        if (taken != null && !taken.hex().equals(hash)) {
            fork =
                    "its journal has the hash %s at position %d, but %s was taken in"
                            .formatted(hash, head, taken);
            return false;
        }
        return true;
    }

    private void acknowledged(Map<String, Long> applied) {
        Long ours = applied.get(at.settings().own());
        if (ours != null) {
            at.ledger().heardOfUs(stream, ours);
        }
    }
}
