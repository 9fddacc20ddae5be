package org.essaim.stream.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.essaim.stream.Resends;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.inbox.SimulatedConsumer;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.relay.TopicProvisioner.Kept;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.simulation.Defence;
import org.essaim.stream.simulation.Fate;
import org.essaim.stream.simulation.SimulatedBroker;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.springframework.dao.DataAccessException;

/** The relay of one instance, a step at a time, over a broker that is not there. */
public final class SteppedRelay implements Resends, Broker {

    /** Nobody loses the lead because the machine that simulates is slow. */
    private static final String NEVER_SILENT = "set idle_session_timeout = 0";

    private final RelaySettings settings;
    private final DataSource unpooled;
    private final Acknowledgements acknowledgements;
    private final JournalRewinds rewinds;
    private final RecordWriter writer;
    private final OwnRecords words;
    private final SimulatedBroker broker;
    private final Supplier<Fate> fates;

    /** Where it does not, it believes that the log only ever grows. */
    private final boolean seesLosses;

    private final boolean listens;
    private final boolean writesAnew;
    private final LongSupplier nanos;
    private final List<ControlRecord> asked = new ArrayList<>();
    private long imagined;
    private Runnable beforeSending = () -> {};
    private Leadership leadership;
    private BrokerSession link;

    /**
     * @param clock of its machine
     * @param nanos the time by which it is patient
     */
    public SteppedRelay(
            RelaySettings settings,
            DataSource unpooled,
            Acknowledgements acknowledgements,
            JournalRewinds rewinds,
            StreamSigner signer,
            SigningKeys keys,
            InstantSource clock,
            LongSupplier nanos,
            SimulatedBroker broker,
            Supplier<Fate> fates,
            Set<Defence> out) {
        this.settings = settings;
        this.unpooled = unpooled;
        this.acknowledgements = acknowledgements;
        this.rewinds = rewinds;
        this.writer = new RecordWriter(settings.stream(), signer, clock);
        this.words = new OwnRecords(settings.stream(), signer, keys);
        this.broker = broker;
        this.fates = fates;
        this.seesLosses = !out.contains(Defence.SENDING_AGAIN);
        this.listens = !out.contains(Defence.LISTENING);
        this.writesAnew = !out.contains(Defence.WRITING_ANEW);
        this.nanos = nanos;
    }

    /** The next time that something is about to be sent, this happens first, and once. */
    public void beforeSending(Runnable meanwhile) {
        beforeSending = meanwhile;
    }

    /** As the relay's thread does, once: leads, connects, or sends; a fault ends what it ended. */
    public void step(StreamStatus voice) {
        try {
            if (leadership == null) {
                leadership = Leadership.take(unpooled, settings.stream()).orElse(null);
                if (leadership != null) {
                    leadership.jdbc().execute(NEVER_SILENT);
                }
            } else if (link == null) {
                BrokerSession next =
                        new BrokerSession(
                                settings, leadership, acknowledgements, writer, words, this, nanos);
                next.connect();
                link = next;
            } else {
                pump(voice);
            }
        } catch (KafkaException gone) {
            dropLink();
        } catch (SQLException | DataAccessException lost) {
            crash();
        }
    }

    /** The process is gone, with all that it had in memory. */
    public void crash() {
        dropLink();
        asked.clear();
        Leadership lost = leadership;
        leadership = null;
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException alreadyGone) {
                // that is what was wanted
            }
        }
    }

    public boolean leads() {
        return leadership != null;
    }

    /** The server ends the leader's connection, as it does when the leader is silent. */
    public void loseLeadership() {
        if (leadership != null) {
            int pid = leadership.jdbc().queryForObject("select pg_backend_pid()", Integer.class);
            new org.springframework.jdbc.core.JdbcTemplate(unpooled)
                    .queryForObject("select pg_terminate_backend(?, 1000)", Boolean.class, pid);
        }
    }

    @Override
    public void ask(String stream, long from) {
        if (leads()) {
            asked.add(new ControlRecord.ReplayRequest(stream, from));
        }
    }

    @Override
    public void sendAgain(long from) {
        rewinds.rewind(from);
    }

    @Override
    public Kept keep(Duration patience) {
        broker.answer();
        String id = broker.keep(settings.topic());
        return seesLosses ? new Kept(id, broker.end(settings.topic())) : new Kept("it", imagined);
    }

    @Override
    public RecordSender sender() {
        return new RecordSender() {
            @Override
            public Stretch sendAll(List<ProducerRecord<byte[], byte[]>> records) {
                Runnable meanwhile = beforeSending;
                beforeSending = () -> {};
                meanwhile.run();
                return send(records);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public TopicScan scan() {
        broker.answer();
        String topic = settings.topic();
        long end = broker.end(topic);
        long begin = listens ? broker.start(topic) : end;
        return new TopicScan() {
            @Override
            public long begin() {
                return begin;
            }

            @Override
            public long end() {
                return end;
            }

            @Override
            public List<ConsumerRecord<byte[], byte[]>> read(long from) {
                List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
                for (ProducerRecord<byte[], byte[]> each :
                        broker.read(topic, from, (int) (end - from))) {
                    read.add(SimulatedConsumer.received(each, from + read.size()));
                }
                return read;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public long beginFile(Supplier<RecordSender.Stretch> marker) {
        marker.get();
        return marker.get().lastOffset();
    }

    @Override
    public void deleteBefore(long offset) {
        broker.answer();
        Fate fate = fates.get();
        if (fate != Fate.FAILS) {
            broker.deleteBefore(settings.topic(), offset);
        }
        if (fate != Fate.WORKS) {
            throw new TimeoutException("no answer came");
        }
    }

    private RecordSender.Stretch send(List<ProducerRecord<byte[], byte[]>> records) {
        broker.answer();
        Fate fate = fates.get();
        if (fate == Fate.FAILS) {
            throw new TimeoutException("not sent");
        }
        int most = fate == Fate.HALF_DONE ? records.size() / 2 : records.size();
        long first = broker.end(settings.topic());
        records.subList(0, most).forEach(broker::append);
        if (fate != Fate.WORKS) {
            throw new TimeoutException("no answer came");
        }
        return seesLosses
                ? new RecordSender.Stretch(first, broker.end(settings.topic()) - 1)
                : new RecordSender.Stretch(imagined, (imagined += most) - 1);
    }

    private void pump(StreamStatus voice) {
        if (writesAnew) {
            link.writeAnewIfRedacted();
        }
        link.sendSome();
        List<ControlRecord> due = new ArrayList<>(voice.due());
        due.addAll(asked);
        asked.clear();
        if (!due.isEmpty()) {
            link.say(due);
        }
    }

    private void dropLink() {
        Optional.ofNullable(link).ifPresent(BrokerSession::close);
        link = null;
    }
}
