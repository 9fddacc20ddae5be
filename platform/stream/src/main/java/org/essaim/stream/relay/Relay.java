package org.essaim.stream.relay;

import module java.base;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.Resends;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Worker;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the own journal to the own topic, in one thread. It waits for a broker or a database that
 * is unavailable, and nothing ever waits for it (R97).
 */
public final class Relay implements Resends, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration BETWEEN_ELECTIONS = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Broker broker;
    private final DataSource unpooled;
    private final Acknowledgements acknowledgements;
    private final JournalRewinds rewinds;
    private final StreamStatus status;
    private final RecordWriter writer;
    private final OwnRecords ownRecords;
    private final Queue<ControlRecord> requests = new ConcurrentLinkedQueue<>();
    private final Worker worker = new Worker();
    private volatile boolean leading;
    private volatile boolean alone;

    /**
     * @param unpooled opens a new connection each time; one is kept as long as this relay leads
     * @param signer signs the head of each batch and each control record
     * @param keys with which the own stream was signed before, where they were changed
     * @param machineClock dates control records, which have nothing to do with business time
     */
    public Relay(
            RelaySettings settings,
            DataSource unpooled,
            Acknowledgements acknowledgements,
            JournalRewinds rewinds,
            StreamStatus status,
            StreamSigner signer,
            SigningKeys keys,
            InstantSource machineClock) {
        this.settings = settings;
        this.broker = new KafkaTopic(settings);
        this.unpooled = unpooled;
        this.acknowledgements = acknowledgements;
        this.rewinds = rewinds;
        this.status = status;
        this.writer = new RecordWriter(settings.stream(), signer, machineClock);
        this.ownRecords = new OwnRecords(settings.stream(), signer, keys);
    }

    /**
     * Returns at once, after a check of the topic where the broker answers in time.
     *
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     */
    public void start() {
        BrokerSession.checkAtStart(broker);
        worker.start("relay-" + settings.stream(), this::run);
    }

    /** Something was journalled. */
    public void wakeUp() {
        worker.wakeUp();
    }

    /** Sent as soon as the broker is there; dropped where another instance leads and asks. */
    @Override
    public void request(String stream, long from) {
        if (leading) {
            requests.add(new ControlRecord.ReplayRequest(stream, from));
            wakeUp();
        }
    }

    @Override
    public void resend(long from) {
        if (rewinds.rewind(from)) {
            wakeUp();
        }
    }

    @Override
    public void ingested() {
        if (!status.reportsReadingLater()) {
            wakeUp();
        }
    }

    /** As long as that is so, the server knows of the session of this node. */
    public boolean leads() {
        return leading;
    }

    /** Whether this instance leads, and no other one was connected a few seconds ago. */
    public boolean isAlone() {
        return alone;
    }

    @Override
    public void close() {
        worker.close();
    }

    private void run() {
        while (!worker.isStopped()) {
            try (Leadership session = Leadership.candidate(unpooled, settings.node())) {
                while (!worker.isStopped()) {
                    if (session.wins(settings.stream())) {
                        lead(session);
                    } else {
                        worker.pause(BETWEEN_ELECTIONS);
                    }
                }
            } catch (SQLException | RuntimeException | Error lost) {
                LOG.warn("the relay starts again: {}", lost.toString());
                worker.pause(BETWEEN_ELECTIONS);
            } finally {
                leading = false;
                alone = false;
            }
        }
    }

    private void lead(Leadership leadership) {
        leading = true;
        LOG.info("this instance sends the stream {}", settings.stream());
        Backoff backoff = new Backoff();
        while (!worker.isStopped()) {
            try (BrokerSession session = session(leadership)) {
                session.connect();
                LOG.info("the stream {} is connected to the broker", settings.stream());
                pump(leadership, session, backoff);
            } catch (KafkaException gone) {
                backoff.note(LOG, "the broker does not accept the stream", gone);
            } catch (UnsafeTopicException | JournalBehindException unsafe) {
                backoff.note(LOG, "nothing is sent", unsafe);
            }
            ping(leadership);
            worker.pause(backoff.next());
        }
    }

    private BrokerSession session(Leadership leadership) {
        return new BrokerSession(
                settings,
                leadership,
                acknowledgements,
                writer,
                ownRecords,
                broker,
                status,
                System::nanoTime);
    }

    private void pump(Leadership leadership, BrokerSession session, Backoff backoff) {
        while (!worker.isStopped()) {
            ping(leadership);
            session.rewriteIfRedacted();
            boolean more = session.sendSome();
            List<ControlRecord> due = new ArrayList<>(status.due());
            for (ControlRecord each = requests.poll(); each != null; each = requests.poll()) {
                due.add(each);
            }
            if (!due.isEmpty()) {
                session.sendControls(due);
            }
            backoff.reset();
            if (!more) {
                rest(leadership);
            }
        }
    }

    /** Until there is something to send, or may be. */
    private void rest(Leadership leadership) {
        long began = System.nanoTime();
        boolean woken = false;
        while (!woken && !worker.isStopped()) {
            Duration rested = Duration.ofNanos(System.nanoTime() - began);
            Duration left =
                    alone
                            ? shorter(settings.alone().minus(rested), status.quiet())
                            : settings.poll().minus(rested);
            if (!left.isPositive()) {
                return;
            }
            woken = worker.pause(shorter(left, Leadership.PING_AT_REST));
            ping(leadership);
        }
    }

    private void ping(Leadership leadership) {
        leadership.ping();
        alone = leadership.isAlone();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
