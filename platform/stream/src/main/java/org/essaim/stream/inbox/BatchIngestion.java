package org.essaim.stream.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch of one stream in one transaction: the position's row is locked first, then everything
 * is judged in order, then messages, refusals and position are written together.
 */
final class BatchIngestion {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIngestion.class);

    private final String stream;
    private final InboxDependencies at;
    private final PendingRecords room;
    private final Acceptance acceptance;
    private final List<ControlRecord.ReplayRequest> requests = new ArrayList<>();
    private BatchAdvance chain;

    BatchIngestion(String stream, InboxDependencies at, PendingRecords room) {
        this.stream = stream;
        this.at = at;
        this.room = room;
        this.acceptance = new Acceptance(stream, at);
    }

    /** Called inside a transaction; if that fails, the room is of no use any more. */
    IngestionOutcome take(InspectedRecord.Batch batch) {
        ConsumerPosition start = at.ledger().lock(stream);
        if (start.quarantined()) {
            return new IngestionOutcome(0, List.of(), true);
        }
        List<InspectedRecord> records = batch.examinedBy(at.verifiers().of(stream)).records();
        chain =
                new BatchAdvance(
                        start,
                        room,
                        new KnownHashes(stream, at.ledger(), start, positions(records)),
                        acceptance,
                        at.machineClock());
        for (int n = 0; n < records.size() && chain.fork() == null; n++) {
            judge(records.get(n));
        }
        acceptance.write();
        if (chain.fork() != null) {
            room.settle();
        }
        noteRefused(room.drain(), start.readFrom());
        at.ledger().moveTo(stream, chain.place(), room.readFrom(batch.nextOffset()));
        if (chain.fork() != null) {
            LOG.error("the stream {} is quarantined: {}", stream, chain.fork());
            at.ledger().quarantine(stream, chain.fork());
        }
        return new IngestionOutcome(chain.missingFrom(), requests, chain.fork() != null);
    }

    private static Set<Long> positions(List<InspectedRecord> records) {
        Set<Long> positions = new HashSet<>();
        for (InspectedRecord each : records) {
            switch (each.read()) {
                case WireRecord.Entry(JournalEntry entry, _) -> positions.add(entry.position());
                case WireRecord.Control(ControlRecord control, _, _, _) ->
                        positions.add(control.upTo());
                case WireRecord.Refused _ -> {}
            }
        }
        return positions;
    }

    private void judge(InspectedRecord each) {
        ConsumerRecord<byte[], byte[]> received = each.record();
        switch (each.read()) {
            case WireRecord.Refused(RejectionReason reason, String detail) ->
                    room.refuse(received, reason, detail);
            case WireRecord.Control(ControlRecord control, Instant time, _, _) ->
                    each.objection()
                            .ifPresentOrElse(
                                    reason -> room.refuse(received, reason, control.type()),
                                    () -> heed(received, control, time));
            case WireRecord.Entry(JournalEntry entry, KeySignature seal) -> {
                if (each.objection().filter(RejectionReason.ALTERED::equals).isPresent()) {
                    String detail = "its content is not that of its hash";
                    room.refuse(received, RejectionReason.ALTERED, detail);
                } else if (chain.has(entry)) {
                    acceptance.disclose(entry);
                    room.refuse(received, RejectionReason.REPEATED, "it is taken in already");
                } else {
                    link(each, entry, seal);
                }
            }
        }
    }

    private void link(InspectedRecord each, JournalEntry entry, KeySignature seal) {
        if (each.objection().isEmpty()) {
            chain.follow(entry);
        } else if (chain.isPast(entry)) {
            RejectionReason reason =
                    seal == null ? RejectionReason.OFF_CHAIN : each.objection().get();
            room.refuse(each.record(), reason, "position %d is taken".formatted(entry.position()));
        } else {
            room.hold(each.record(), entry, each.objection().get());
        }
    }

    private void heed(
            ConsumerRecord<byte[], byte[]> received, ControlRecord control, Instant time) {
        boolean fresh = chain.isFresh(time);
        switch (control) {
            case ControlRecord.ReplayRequest request -> {
                boolean ofUs = request.stream().equals(at.settings().own());
                if (!fresh && !(ofUs && isUnheard(request))) {
                    room.refuse(received, RejectionReason.STALE, "it was asked before");
                } else if (ofUs) {
                    requests.add(request);
                }
            }
            case ControlRecord.Acknowledgement(
                            long head,
                            String hash,
                            Map<String, Long> applied) -> {
                chain.reaches(head, new Hash(hash), fresh);
                acknowledged(applied);
            }
            case ControlRecord.Heartbeat(
                            Instant claim,
                            long head,
                            String hash,
                            Map<String, Long> applied) -> {
                if (chain.reaches(head, new Hash(hash), fresh)) {
                    Instant now = at.businessClock().instant();
                    Instant upTo = claim.isBefore(now) ? claim : now;
                    at.ledger().watermark(stream, upTo, chain.place().position());
                }
                acknowledged(applied);
            }
        }
    }

    /**
     * Asks for what was never acknowledged: heeded whatever the clock of its machine says, since
     * whoever sends it again moves nothing that is not missing anyway.
     */
    private boolean isUnheard(ControlRecord.ReplayRequest request) {
        return request.from() > at.ledger().acknowledgedBy(stream);
    }

    private void acknowledged(Map<String, Long> applied) {
        Long ours = applied.get(at.settings().own());
        if (ours != null) {
            at.ledger().heardOfUs(stream, ours);
        }
    }

    /** Those before the remembered offset were counted by whoever read that far. */
    private void noteRefused(List<PendingRecord> refused, long counted) {
        List<PendingRecord> now =
                refused.stream().filter(each -> each.offset() >= counted).toList();
        if (now.isEmpty()) {
            return;
        }
        at.refused().note(stream, now);
        PendingRecord last = now.getLast();
        if (last.reason() != RejectionReason.REPEATED) {
            LOG.warn(
                    "{} records of {} are refused, the last one at offset {}, {}: {}",
                    now.size(),
                    stream,
                    last.offset(),
                    last.reason().word(),
                    KeptRejection.printable(last.detail()));
        }
    }
}
