package org.essaim.stream.relay;

import module java.base;

import java.sql.SQLException;
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
import org.essaim.stream.relay.TopicSender.LogOffsets;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.simulation.Defence;
import org.essaim.stream.simulation.Fate;
import org.essaim.stream.simulation.SimulatedBroker;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The relay of one instance, a step at a time, over a broker that is not there. */
public final class SteppedRelay implements Resends, Broker {

    /** Nobody loses the lead because the machine that simulates is slow. */
    private static final String NEVER_IDLE = "set idle_session_timeout = 0";

    private static final String HOLDS =
            "select exists (select from pg_locks where locktype = 'advisory' and pid = ?)";

    private final RelaySettings settings;
    private final DataSource unpooled;
    private final Acknowledgements acknowledgements;
    private final JournalRewinds rewinds;
    private final RecordWriter writer;
    private final OwnRecords ownRecords;
    private final SimulatedBroker broker;
    private final Supplier<Fate> fates;

    /** Where it does not, it assumes that the log only ever grows. */
    private final boolean seesLosses;

    private final boolean checks;
    private final boolean rewrites;
    private final LongSupplier nanos;
    private final List<ControlRecord> requests = new ArrayList<>();
    private long imagined;
    private Runnable beforeSending = () -> {};
    private Leadership leadership;
    private int backend;
    private BrokerSession session;

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
        this.ownRecords = new OwnRecords(settings.stream(), signer, keys);
        this.broker = broker;
        this.fates = fates;
        this.seesLosses = !out.contains(Defence.RESENDING);
        this.checks = !out.contains(Defence.STARTUP_CHECK);
        this.rewrites = !out.contains(Defence.TOPIC_REWRITE);
        this.nanos = nanos;
    }

    /** The next time that something is about to be sent, this happens first, and once. */
    public void beforeSending(Runnable meanwhile) {
        beforeSending = meanwhile;
    }

    /** As the relay's thread does, once: leads, connects, or sends; a fault ends what it ended. */
    public void step(StreamStatus status) {
        try {
            if (leadership == null) {
                elect();
            } else if (session == null) {
                BrokerSession next =
                        new BrokerSession(
                                settings,
                                leadership,
                                acknowledgements,
                                writer,
                                ownRecords,
                                this,
                                status,
                                nanos);
                next.connect();
                session = next;
            } else {
                pump(status);
            }
        } catch (KafkaException gone) {
            dropSession();
        } catch (SQLException | DataAccessException lost) {
            crash();
        }
    }

    /** The process is gone, with all that it had in memory, and the server has noticed. */
    public void crash() {
        dropSession();
        requests.clear();
        Leadership lost = leadership;
        leadership = null;
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException alreadyGone) {
                // that is what was wanted
            }
            awaitRelease();
        }
    }

    public boolean leads() {
        return leadership != null;
    }

    /** The server ends the leader's connection, as it does when the leader is silent. */
    public void loseLeadership() {
        if (leadership != null) {
            new JdbcTemplate(unpooled)
                    .queryForObject("select pg_terminate_backend(?)", Boolean.class, backend);
            awaitRelease();
        }
    }

    @Override
    public void request(String stream, long from) {
        if (leads()) {
            requests.add(new ControlRecord.ReplayRequest(stream, from));
        }
    }

    @Override
    public void resend(long from) {
        rewinds.rewind(from);
    }

    @Override
    public OwnTopic ensureTopic(Duration patience) {
        broker.answer();
        String id = broker.keep(settings.topic());
        return seesLosses
                ? new OwnTopic(id, broker.end(settings.topic()))
                : new OwnTopic("it", imagined);
    }

    @Override
    public TopicSender sender() {
        return new TopicSender() {
            @Override
            public LogOffsets sendAll(List<ProducerRecord<byte[], byte[]>> records) {
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
        long begin = checks ? broker.start(topic) : end;
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
    public long startSegment(LongFunction<LogOffsets> marker) {
        return marker.apply(0).last();
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

    private LogOffsets send(List<ProducerRecord<byte[], byte[]>> records) {
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
                ? new LogOffsets(first, broker.end(settings.topic()) - 1)
                : new LogOffsets(imagined, (imagined += most) - 1);
    }

    private void elect() throws SQLException {
        Leadership candidate = Leadership.candidate(unpooled, settings.node());
        if (candidate.wins(settings.stream())) {
            lead(candidate);
        } else {
            candidate.close();
        }
    }

    private void lead(Leadership won) {
        leadership = won;
        won.jdbc().execute(NEVER_IDLE);
        backend = won.jdbc().queryForObject("select pg_backend_pid()", Integer.class);
    }

    /**
     * A server ends a session some time after its client is gone. Who leads next is decided by the
     * number of the history alone, and not by how busy the machine is at that moment.
     */
    private void awaitRelease() {
        JdbcTemplate jdbc = new JdbcTemplate(unpooled);
        Eventually.holds(
                "the server ends the session of a leader that is gone",
                () -> !jdbc.queryForObject(HOLDS, Boolean.class, backend));
    }

    private void pump(StreamStatus status) {
        if (rewrites) {
            session.rewriteIfRedacted();
        }
        session.sendSome();
        List<ControlRecord> due = new ArrayList<>(status.due());
        due.addAll(requests);
        requests.clear();
        if (!due.isEmpty()) {
            session.sendControls(due);
        }
    }

    private void dropSession() {
        Optional.ofNullable(session).ifPresent(BrokerSession::close);
        session = null;
    }
}
