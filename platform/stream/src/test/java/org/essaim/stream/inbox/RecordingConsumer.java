package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.Resends;

/** Remembers what an inbox passes on; nothing may be missing in what it reads. */
final class RecordingConsumer implements RecordConsumer, Resends, SimulatedConsumer.Portions {

    /** The texts that were consumed. */
    final List<String> consumed = new CopyOnWriteArrayList<>();

    /** The positions from which others asked for the own stream again. */
    final List<Long> asked = new ArrayList<>();

    /** How many records a poll brings. */
    int portion = 1;

    /** Runs before anything is consumed. */
    Runnable meanwhile = () -> {};

    @Override
    public Optional<String> problem(ReceivedMessage message) {
        return Optional.empty();
    }

    @Override
    public void consume(List<ReceivedMessage> messages) {
        meanwhile.run();
        for (ReceivedMessage each : messages) {
            consumed.add(new String(each.data(), StandardCharsets.UTF_8).replace("\"", ""));
        }
    }

    @Override
    public void request(String stream, long from) {
        throw new AssertionError("nothing is missing on " + stream);
    }

    @Override
    public void resend(long from) {
        asked.add(from);
    }

    @Override
    public int of(String topic) {
        return portion;
    }

    @Override
    public List<TopicPartition> inSomeOrder(Collection<TopicPartition> partitions) {
        return List.copyOf(partitions);
    }
}
