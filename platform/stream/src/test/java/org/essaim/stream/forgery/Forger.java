package org.essaim.stream.forgery;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;

/**
 * Somebody who may write to every topic, knows all that is on them, and has the key of another
 * division: makes one record of every kind in turn.
 */
final class Forger {

    static final String FORGED = "forged";
    private static final String OTHER = "division.other";

    private final String victim;
    private final String reader;
    private final Supplier<Journal.Head> head;
    private final List<ProducerRecord<byte[], byte[]>> genuine;
    private final Random random = new Random(7);
    private final RecordWriter stranger;
    private final RecordWriter otherWithItsKey;
    private final RecordWriter otherWithTheVictimsKey;
    private final List<Supplier<ProducerRecord<byte[], byte[]>>> kinds;

    /**
     * @param head of the victim's journal, for positions that look right
     * @param genuine records of the victim that were accepted before
     */
    Forger(
            TestNode victim,
            TestNode reader,
            Supplier<Journal.Head> head,
            List<ProducerRecord<byte[], byte[]>> genuine) {
        this.victim = victim.stream;
        this.reader = reader.stream;
        this.head = head;
        this.genuine = genuine;
        this.stranger =
                new RecordWriter(this.victim, TestNode.freshSigner(), InstantSource.system());
        this.otherWithItsKey =
                new RecordWriter(OTHER, TestNode.freshSigner(), InstantSource.system());
        this.otherWithTheVictimsKey =
                new RecordWriter(OTHER, TestNode.signerOf(this.victim), InstantSource.system());
        this.kinds =
                List.of(
                        () -> stranger.head(next()),
                        () -> underTheVictimsKeyId(stranger.head(next())),
                        () -> stranger.entry(next()),
                        () -> otherWithTheVictimsKey.head(after(OTHER, Journal.Head.NONE)),
                        () -> otherWithItsKey.head(after(OTHER, Journal.Head.NONE)),
                        () -> stranger.entry(atATakenPosition()),
                        () -> stranger.head(atATakenPosition()),
                        this::anyGenuine,
                        this::withAFlippedByteOfData,
                        this::withAFlippedByteOfAHeader,
                        this::withAFlippedByteOfTheHash,
                        () -> stranger.control(heartbeat()),
                        () -> underTheVictimsKeyId(stranger.control(acknowledgement())),
                        () -> stranger.control(new ControlRecord.ReplayRequest(this.reader, 1)));
    }

    /** So many, of every kind as often as of any other, all for the victim's topic. */
    List<ProducerRecord<byte[], byte[]>> forge(int count) {
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            made.add(onTheVictimsTopic(kinds.get(n % kinds.size()).get()));
        }
        return made;
    }

    private JournalEntry next() {
        return after(victim, head.get());
    }

    private JournalEntry after(String stream, Journal.Head at) {
        return JournalEntry.next(stream, at.position() + 1, at.hash(), message());
    }

    private JournalEntry atATakenPosition() {
        long position = 1 + random.nextInt(genuine.size());
        return JournalEntry.next(victim, position, Hash.NONE, message());
    }

    private OutgoingMessage message() {
        return new OutgoingMessage(
                new UUID(random.nextLong(), random.nextLong()),
                "noted.v1",
                "something",
                null,
                TestNode.NOW,
                FORGED.getBytes(StandardCharsets.UTF_8));
    }

    private ControlRecord heartbeat() {
        Instant farAhead = TestNode.NOW;
        long lie = head.get().position() + random.nextInt(3);
        return new ControlRecord.Heartbeat(farAhead, lie, Hash.NONE.hex(), Map.of(reader, 99L));
    }

    private ControlRecord acknowledgement() {
        return new ControlRecord.Acknowledgement(1, Hash.NONE.hex(), Map.of(reader, 99L));
    }

    private ProducerRecord<byte[], byte[]> anyGenuine() {
        return genuine.get(random.nextInt(genuine.size()));
    }

    private ProducerRecord<byte[], byte[]> withAFlippedByteOfData() {
        ProducerRecord<byte[], byte[]> copy = copy(anyGenuine());
        flip(copy.value());
        return copy;
    }

    private ProducerRecord<byte[], byte[]> withAFlippedByteOfAHeader() {
        ProducerRecord<byte[], byte[]> copy = copy(anyGenuine());
        Header[] headers = copy.headers().toArray();
        flip(headers[random.nextInt(headers.length)].value());
        return copy;
    }

    private ProducerRecord<byte[], byte[]> withAFlippedByteOfTheHash() {
        ProducerRecord<byte[], byte[]> copy = copy(anyGenuine());
        flip(copy.headers().lastHeader("ce_hash").value());
        return copy;
    }

    private ProducerRecord<byte[], byte[]> underTheVictimsKeyId(
            ProducerRecord<byte[], byte[]> made) {
        byte[] id = TestNode.signerOf(victim).key().id().getBytes(StandardCharsets.UTF_8);
        made.headers().remove("ce_signingkey").add("ce_signingkey", id);
        return made;
    }

    private ProducerRecord<byte[], byte[]> onTheVictimsTopic(ProducerRecord<byte[], byte[]> made) {
        return new ProducerRecord<>(
                StreamNames.topic(victim), 0, (byte[]) null, made.value(), made.headers());
    }

    private static ProducerRecord<byte[], byte[]> copy(ProducerRecord<byte[], byte[]> of) {
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(of.topic(), 0, (byte[]) null, of.value().clone());
        of.headers().forEach(each -> copy.headers().add(each.key(), each.value().clone()));
        return copy;
    }

    private void flip(byte[] bytes) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
}
