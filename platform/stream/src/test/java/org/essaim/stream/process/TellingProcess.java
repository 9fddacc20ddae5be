package org.essaim.stream.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TestNode;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The main class of a process that says one thing after the other, and relays it, until somebody
 * ends it: the table said has what it has done, the journal what it tells of it.
 */
final class TellingProcess {

    /** How it writes the two down. */
    enum How {
        /** In one transaction, as every service does. */
        TOGETHER,
        /** One after the other. */
        APART,
        /** It says nothing more, and only relays. */
        SILENT
    }

    private static final long PAUSE_NANOS = 1_000_000;
    private static final long BETWEEN_NANOS = 20_000_000;

    private final TestNode node;

    private TellingProcess(TestNode node) {
        this.node = node;
    }

    /**
     * @param arguments the stream, the file of its key, the database's address, user and password,
     *     the broker's address, and {@link How}
     */
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("parent-watch").start(TellingProcess::endWithParent);
        String stream = arguments[0];
        TestNode.sign(stream, StreamSigner.of(Path.of(arguments[1])));
        PostgresDatabase database = new PostgresDatabase(arguments[2], arguments[3], arguments[4]);
        TestNode node = new TestNode(stream, KafkaBroker.openAt(arguments[5]), database);
        new TellingProcess(node.started()).talk(How.valueOf(arguments[6]));
    }

    private void talk(How how) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                talkOnce(how);
            } catch (DataAccessException | TransactionException cut) {
                // nothing of it is committed, and it says the next thing
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void talkOnce(How how) {
        switch (how) {
            case TOGETHER -> node.transaction.executeWithoutResult(_ -> tell(say()));
            case APART -> {
                long said = node.transaction.execute(_ -> say());
                LockSupport.parkNanos(BETWEEN_NANOS);
                node.transaction.executeWithoutResult(_ -> tell(said));
            }
            case SILENT -> LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private long say() {
        return node.jdbc.queryForObject(
                "insert into said default values returning number", Long.class);
    }

    private void tell(long number) {
        UUID id = new UUID(node.stream.hashCode(), number);
        byte[] data = Long.toString(number).getBytes(StandardCharsets.UTF_8);
        node.journal.append(
                List.of(new OutgoingMessage(id, "said.v1", null, null, TestNode.NOW, data)));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException closed) {
            // the pipe broke: the same as its end
        }
        Runtime.getRuntime().halt(0);
    }
}
