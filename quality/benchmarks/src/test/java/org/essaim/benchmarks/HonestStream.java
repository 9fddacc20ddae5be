package org.essaim.benchmarks;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.SigningKeyFile;

/** What one division publishes, as its relay sends it, and what somebody else mixes into it. */
final class HonestStream {

    private static final int BATCH = 1_000;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DATA =
            """
            {"division":"%1$s","initiative":"%1$s/jardin","expenseId":"%2$s",
             "amount":{"money":{"cents":1250,"currency":"EUR"},"time":{"halfDays":1}},
             "label":"sha256:%3$s","spentOn":"2026-03-01","useBy":"2027-03-01","flags":[],
             "madeUp":[]}
            """;

    final StreamSigner signer = freshSigner();
    final String name;
    private final RecordWriter writer;
    private final RecordWriter stranger;
    private final RecordWriter other;
    private final Random random = new Random(1);

    HonestStream(String stream) {
        this.name = stream;
        this.writer = new RecordWriter(stream, signer, InstantSource.system());
        this.stranger = new RecordWriter(stream, freshSigner(), InstantSource.system());
        this.other = new RecordWriter("division.other", signer, InstantSource.system());
    }

    /** Puts all of it on the topic, the forgeries evenly among the batches. */
    void send(KafkaBroker broker, int honest, int forged) {
        var client = broker.superuserClient();
        client.put("acks", "all");
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        openTopic(client);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<List<JournalEntry>> batches = batches(honest);
            for (int batch = 0; batch < batches.size(); batch++) {
                List<JournalEntry> entries = batches.get(batch);
                writer.batch(entries).forEach(each -> sent.add(producer.send(each)));
                int until = (int) ((long) forged * (batch + 1) / batches.size());
                for (int n = (int) ((long) forged * batch / batches.size()); n < until; n++) {
                    sent.add(producer.send(forgery(n, entries.getLast())));
                }
            }
            producer.flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the broker did not take everything", e);
        }
    }

    /** What a relay would send of so many messages. */
    List<ProducerRecord<byte[], byte[]>> records(int honest) {
        return batches(honest).stream().flatMap(entries -> writer.batch(entries).stream()).toList();
    }

    private List<List<JournalEntry>> batches(int honest) {
        List<List<JournalEntry>> batches = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (long position = 1; position <= honest; position++) {
            if (position % BATCH == 1) {
                batches.add(new ArrayList<>());
            }
            JournalEntry next = JournalEntry.next(name, position, previous, message(position));
            batches.getLast().add(next);
            previous = next.hash();
        }
        return batches;
    }

    void openTopic(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            NewTopic topic = new NewTopic(topic(), 1, (short) 1);
            topic.configs(Map.of("retention.ms", "-1"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the topic cannot be made", e);
        }
    }

    String topic() {
        return "essaim.%s.v1".formatted(name);
    }

    /** In turn: other keys, no signature, wrong source, taken positions, altered and repeated. */
    private ProducerRecord<byte[], byte[]> forgery(int n, JournalEntry last) {
        JournalEntry next = JournalEntry.next(name, last.position() + 1, last.hash(), message(-n));
        return switch (n % 8) {
            case 0 -> stranger.head(next);
            case 1 -> signedAsIfByTheOwner(stranger.head(next));
            case 2 -> writer.entry(next);
            case 3 -> onOurTopic(other.head(next));
            case 4 -> writer.entry(JournalEntry.next(name, 1, Hash.NONE, message(-n)));
            case 5 -> withAFlippedByte(writer.entry(last));
            case 6 -> withAFlippedHash(writer.entry(last));
            default -> writer.entry(last);
        };
    }

    /** Something that a division publishes. */
    OutgoingMessage message(long n) {
        UUID id = new UUID(random.nextLong(), n);
        byte[] data =
                DATA.formatted(
                                name.substring("division.".length()),
                                id,
                                Hash.of(id.toString().getBytes(StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8);
        return new OutgoingMessage(id, "initiative.spent.v1", "jardin", null, NOW, data);
    }

    private ProducerRecord<byte[], byte[]> signedAsIfByTheOwner(
            ProducerRecord<byte[], byte[]> made) {
        byte[] id = signer.key().id().getBytes(StandardCharsets.UTF_8);
        made.headers().remove("ce_signingkey").add("ce_signingkey", id);
        return made;
    }

    private ProducerRecord<byte[], byte[]> onOurTopic(ProducerRecord<byte[], byte[]> made) {
        return new ProducerRecord<>(topic(), 0, (byte[]) null, made.value(), made.headers());
    }

    private ProducerRecord<byte[], byte[]> withAFlippedByte(ProducerRecord<byte[], byte[]> made) {
        made.value()[random.nextInt(made.value().length)] ^= 1;
        return made;
    }

    private ProducerRecord<byte[], byte[]> withAFlippedHash(ProducerRecord<byte[], byte[]> made) {
        made.headers().lastHeader("ce_hash").value()[random.nextInt(64)] ^= 1;
        return made;
    }

    private static StreamSigner freshSigner() {
        return StreamSigner.of(SigningKeyFile.fresh().path());
    }
}
