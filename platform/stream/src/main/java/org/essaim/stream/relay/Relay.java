package org.essaim.stream.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.Resends;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the own journal to the own topic, in one thread. A broker or a database that is gone is
 * waited for, and nobody else ever waits for the relay (R97).
 */
public final class Relay implements Resends, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration UNTIL_NEXT_CANDIDACY = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Broker broker;
    private final DataSource unpooled;
    private final Acknowledgements acknowledgements;
    private final JournalRewinds rewinds;
    private final StreamStatus voice;
    private final RecordWriter writer;
    private final OwnRecords words;
    private final Queue<ControlRecord> asked = new ConcurrentLinkedQueue<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopped;
    private volatile boolean leading;
    private Thread thread;

    /**
     * @param unpooled opens a new connection each time; one is kept as long as this relay leads
     * @param signer vouches for the head of each batch and for each control record
     * @param keys which vouched for the own stream before, where they were changed
     * @param machineClock dates control records; business time has nothing to do with them
     */
    public Relay(
            RelaySettings settings,
            DataSource unpooled,
            Acknowledgements acknowledgements,
            JournalRewinds rewinds,
            StreamStatus voice,
            StreamSigner signer,
            SigningKeys keys,
            InstantSource machineClock) {
        this.settings = settings;
        this.broker = new KafkaTopic(settings);
        this.unpooled = unpooled;
        this.acknowledgements = acknowledgements;
        this.rewinds = rewinds;
        this.voice = voice;
        this.writer = new RecordWriter(settings.stream(), signer, machineClock);
        this.words = new OwnRecords(settings.stream(), signer, keys);
    }

    /**
     * Returns at once, but for a look at the topic where the broker answers in time.
     *
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     */
    public void start() {
        BrokerSession.checkAtStart(broker);
        thread = Thread.ofPlatform().name("relay-" + settings.stream()).start(this::run);
    }

    /** There is something to send. */
    public void wakeUp() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Asks as soon as the broker is there; forgotten where another instance leads and asks. */
    @Override
    public void ask(String stream, long from) {
        if (leading) {
            asked.add(new ControlRecord.ReplayRequest(stream, from));
            wakeUp();
        }
    }

    @Override
    public void sendAgain(long from) {
        if (rewinds.rewind(from)) {
            wakeUp();
        }
    }

    public boolean leads() {
        return leading;
    }

    @Override
    public void close() {
        stopped = true;
        wakeUp();
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                Optional<Leadership> won = Leadership.take(unpooled, settings.stream());
                if (won.isPresent()) {
                    try (Leadership leadership = won.get()) {
                        lead(leadership);
                    }
                }
            } catch (SQLException | RuntimeException lost) {
                LOG.warn("the relay starts again: {}", lost.toString());
            } finally {
                leading = false;
            }
            pause(UNTIL_NEXT_CANDIDACY);
        }
    }

    private void lead(Leadership leadership) {
        leading = true;
        LOG.info("this instance sends the stream {}", settings.stream());
        Backoff backoff = new Backoff();
        while (!stopped) {
            try (BrokerSession link = link(leadership)) {
                link.connect();
                LOG.info("the broker takes the stream {}", settings.stream());
                pump(leadership, link, backoff);
            } catch (KafkaException gone) {
                backoff.note(LOG, "the broker does not take the stream", gone);
            } catch (UnsafeTopicException | JournalBehindException unfit) {
                backoff.note(LOG, "nothing is sent", unfit);
            }
            leadership.ping();
            pause(backoff.next());
        }
    }

    private BrokerSession link(Leadership leadership) {
        return new BrokerSession(
                settings, leadership, acknowledgements, writer, words, broker, System::nanoTime);
    }

    private void pump(Leadership leadership, BrokerSession link, Backoff backoff) {
        while (!stopped) {
            leadership.ping();
            link.writeAnewIfRedacted();
            boolean more = link.sendSome();
            List<ControlRecord> due = new ArrayList<>(voice.due());
            for (ControlRecord each = asked.poll(); each != null; each = asked.poll()) {
                due.add(each);
            }
            if (!due.isEmpty()) {
                link.say(due);
            }
            backoff.reset();
            if (!more) {
                pause(settings.poll());
            }
        }
    }

    private void pause(Duration atMost) {
        try {
            if (!stopped && wakeUps.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }
}
