package org.essaim.stream.process;

import module java.base;

import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TestNode;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The main class of a process that notes one number after the other, and relays it, until somebody
 * ends it: the table noted has what it has done, the journal what it publishes of it.
 */
final class PublishingProcess {

    /** How it writes the two down. */
    enum How {
        /** In one transaction, as every service does. */
        TOGETHER,
        /** One after the other. */
        APART,
        /** It notes nothing more, and only relays. */
        IDLE
    }

    private static final long PAUSE_NANOS = 1_000_000;
    private static final long BETWEEN_NANOS = 20_000_000;

    private final TestNode node;

    private PublishingProcess(TestNode node) {
        this.node = node;
    }

    /**
     * @param arguments the stream, the file of its key, the database's address, user and password,
     *     the broker's address, and {@link How}
     */
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("parent-watch").start(PublisherProcesses::endWithParent);
        String stream = arguments[0];
        TestNode.sign(stream, StreamSigner.of(Path.of(arguments[1])));
        PostgresDatabase database = new PostgresDatabase(arguments[2], arguments[3], arguments[4]);
        TestNode node = new TestNode(stream, KafkaBroker.openAt(arguments[5]), database);
        new PublishingProcess(node.started()).publishForever(How.valueOf(arguments[6]));
    }

    private void publishForever(How how) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                publishOnce(how);
            } catch (DataAccessException | TransactionException cut) {
                // nothing of it is committed, and it notes the next number
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void publishOnce(How how) {
        switch (how) {
            case TOGETHER -> node.transaction.executeWithoutResult(_ -> publish(note()));
            case APART -> {
                long noted = node.transaction.execute(_ -> note());
                LockSupport.parkNanos(BETWEEN_NANOS);
                node.transaction.executeWithoutResult(_ -> publish(noted));
            }
            case IDLE -> LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private long note() {
        return node.jdbc.queryForObject(
                "insert into noted default values returning number", Long.class);
    }

    private void publish(long number) {
        UUID id = new UUID(node.stream.hashCode(), number);
        byte[] data = Long.toString(number).getBytes(StandardCharsets.UTF_8);
        node.journal.append(
                List.of(new OutgoingMessage(id, "noted.v1", null, null, TestNode.NOW, data)));
    }
}
