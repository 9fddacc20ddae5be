package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.ControlRecord.ReplayRequest;
import org.essaim.stream.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch of one stream in one transaction: the row of the position is locked first, then the
 * records are handled in order, then messages, rejections and position are written together.
 */
final class BatchIngestion {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIngestion.class);

    private final String stream;
    private final InboxDependencies inbox;
    private final PendingRecords pending;
    private final Acceptance acceptance;
    private final List<ReplayRequest> requests = new ArrayList<>();
    private BatchAdvance chain;

    /** The latest claim of the batch that was reached, or null. */
    private Instant claimed;

    /** How far the batch had advanced at the last claim that was reached. */
    private long claimedAt;

    BatchIngestion(String stream, InboxDependencies inbox, PendingRecords pending) {
        this.stream = stream;
        this.inbox = inbox;
        this.pending = pending;
        this.acceptance = new Acceptance(stream, inbox);
    }

    /** Called inside a transaction; if that fails, the pending records must be discarded. */
    IngestionOutcome ingest(InspectedBatch batch) {
        StreamPosition start = inbox.state().lock(stream);
        if (start.quarantined()) {
            return new IngestionOutcome(0, List.of(), true, false);
        }
        List<InspectedRecord> records = batch.inspectedBy(inbox.verifiers().of(stream)).records();
        chain =
                new BatchAdvance(
                        start, pending, known(start, records), acceptance, inbox.machineClock());
        for (int n = 0; n < records.size() && chain.fork() == null; n++) {
            ingest(records.get(n));
        }
        if (claimed != null) {
            inbox.state().watermark(stream, claimed, claimedAt);
        }
        acceptance.write();
        if (chain.fork() != null) {
            pending.settle();
        }
        noteRejected(pending.drain(), start.readFrom());
        inbox.state().moveTo(stream, chain.current(), pending.readFrom(batch.nextOffset()));
        if (chain.fork() != null) {
            LOG.error("the stream {} is quarantined: {}", stream, chain.fork());
            inbox.state().quarantine(stream, chain.fork());
        }
        return new IngestionOutcome(
                chain.missingFrom(),
                requests,
                chain.fork() != null,
                chain.current().position() > start.position());
    }

    /** The accepted hashes at the positions that the batch refers to, looked up at once. */
    private Map<Long, Hash> known(StreamPosition start, List<InspectedRecord> records) {
        Set<Long> positions = new HashSet<>();
        for (InspectedRecord each : records) {
            switch (each.read()) {
                case WireRecord.Entry(JournalEntry entry, _) -> positions.add(entry.position());
                case WireRecord.Control(ControlRecord control, _, _, _) ->
                        positions.add(control.upTo());
                case WireRecord.Rejected _ -> {}
            }
        }
        positions.removeIf(position -> position >= start.position());
        Map<Long, Hash> known = new HashMap<>(inbox.state().known(stream, positions));
        known.put(start.position(), start.hash());
        return known;
    }

    private void ingest(InspectedRecord each) {
        ConsumerRecord<byte[], byte[]> received = each.record();
        switch (each.read()) {
            case WireRecord.Rejected(RejectionReason reason, String detail) ->
                    pending.reject(received, reason, detail);
            case WireRecord.Control(ControlRecord control, Instant time, _, _) ->
                    each.rejection()
                            .ifPresentOrElse(
                                    reason -> pending.reject(received, reason, control.type()),
                                    () -> apply(received, control, time));
            case WireRecord.Entry(JournalEntry entry, KeySignature signature) -> {
                if (each.rejection().filter(RejectionReason.ALTERED::equals).isPresent()) {
                    String detail = "its content is not that of its hash";
                    pending.reject(received, RejectionReason.ALTERED, detail);
                } else if (chain.has(entry)) {
                    acceptance.disclose(entry);
                    pending.reject(received, RejectionReason.REPEATED, "it is accepted already");
                } else {
                    link(each, entry, signature);
                }
            }
        }
    }

    private void link(InspectedRecord each, JournalEntry entry, KeySignature signature) {
        if (each.rejection().isEmpty()) {
            chain.follow(entry);
        } else if (chain.isPast(entry)) {
            RejectionReason reason =
                    signature == null ? RejectionReason.OFF_CHAIN : each.rejection().get();
            String detail = "position %d is taken".formatted(entry.position());
            pending.reject(each.record(), reason, detail);
        } else {
            pending.hold(each.record(), entry, each.rejection().get());
        }
    }

    private void apply(
            ConsumerRecord<byte[], byte[]> received, ControlRecord control, Instant time) {
        boolean fresh = chain.isFresh(time);
        switch (control) {
            case ReplayRequest request -> {
                boolean ofUs = request.stream().equals(inbox.settings().own());
                if (!fresh && !(ofUs && isUnacknowledged(request))) {
                    pending.reject(received, RejectionReason.STALE, "it was requested before");
                } else if (ofUs) {
                    requests.add(request);
                }
            }
            case ControlRecord.Report report -> {
                boolean reached = chain.reaches(report.head(), new Hash(report.headHash()), fresh);
                if (reached && report instanceof ControlRecord.Heartbeat heartbeat) {
                    Instant now = inbox.businessClock().instant();
                    Instant upTo = heartbeat.claim().isBefore(now) ? heartbeat.claim() : now;
                    claimed = claimed == null || upTo.isAfter(claimed) ? upTo : claimed;
                    claimedAt = chain.current().position();
                }
                acknowledged(report.applied());
            }
        }
    }

    /**
     * Requests what was never acknowledged: granted whatever the clock of its machine is, since
     * whoever repeats it causes nothing to be sent that is not missing.
     */
    private boolean isUnacknowledged(ReplayRequest request) {
        return request.from() > inbox.state().acknowledgedBy(stream);
    }

    private void acknowledged(Map<String, Long> applied) {
        Long ours = applied.get(inbox.settings().own());
        if (ours != null) {
            inbox.state().acknowledged(stream, ours);
        }
    }

    /** Those before the stored offset were counted by whoever read that far. */
    private void noteRejected(List<PendingRecord> rejected, long counted) {
        List<PendingRecord> now =
                rejected.stream().filter(each -> each.offset() >= counted).toList();
        if (now.isEmpty()) {
            return;
        }
        inbox.rejections().note(stream, now);
        PendingRecord last = now.getLast();
        if (last.reason() != RejectionReason.REPEATED) {
            LOG.warn(
                    "{} records of {} are rejected, the last one at offset {}, {}: {}",
                    now.size(),
                    stream,
                    last.offset(),
                    last.reason().word(),
                    KeptRejection.printable(last.detail()));
        }
    }

    /**
     * What is left to do once a batch is committed.
     *
     * @param missingFrom the first position to request again, or 0
     * @param requests what others request of the own stream
     * @param quarantined true if the stream is not read further
     * @param advanced true if messages were accepted, which the stream's owner waits to hear
     */
    record IngestionOutcome(
            long missingFrom,
            List<ReplayRequest> requests,
            boolean quarantined,
            boolean advanced) {}
}
