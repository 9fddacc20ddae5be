package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.common.KafkaException;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.Resends;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.simulation.SimulatedBroker;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox of one instance, a step at a time, over a broker that is not there. */
public final class SteppedInbox {

    private final Inbox inbox;
    private final SimulatedBroker broker;
    private final SimulatedConsumer.Portions portions;
    private TopicReader reader;

    public SteppedInbox(
            InboxSettings settings,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RecordConsumer consumer,
            ChainVerifiers verifiers,
            Clock businessClock,
            InstantSource machineClock,
            Resends resends,
            SimulatedBroker broker,
            SimulatedConsumer.Portions portions) {
        this.inbox =
                new Inbox(
                        settings,
                        jdbc,
                        transaction,
                        consumer,
                        verifiers,
                        businessClock,
                        machineClock,
                        resends);
        this.broker = broker;
        this.portions = portions;
    }

    /** As the inbox's thread does, once. */
    public void step() {
        try {
            if (reader == null) {
                SimulatedConsumer consumer = new SimulatedConsumer(broker, portions);
                reader = inbox.open(consumer, _ -> true, Runnable::run);
            }
            inbox.ingest(reader);
        } catch (KafkaException gone) {
            crash();
        }
    }

    /** The process is gone, with all that it had in memory. */
    public void crash() {
        reader = null;
    }
}
