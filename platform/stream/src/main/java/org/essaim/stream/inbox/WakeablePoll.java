package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;

/**
 * A poll that another thread may end. A consumer that is woken while it does not poll would fail at
 * whatever it does next, and lose what it has read; here only a poll is ever woken.
 */
final class WakeablePoll {

    private final Consumer<byte[], byte[]> consumer;
    private boolean polling;
    private boolean woken;

    WakeablePoll(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** What the poll returns; nothing where it was woken, or had been before it began. */
    ConsumerRecords<byte[], byte[]> records(Supplier<ConsumerRecords<byte[], byte[]>> poll) {
        if (!begin()) {
            return ConsumerRecords.empty();
        }
        try {
            return poll.get();
        } catch (WakeupException _) {
            takeWakeUp();
            return ConsumerRecords.empty();
        } finally {
            end();
        }
    }

    /** Ends the poll that runs, or the next one before it begins. */
    synchronized void wakeUp() {
        if (!woken) {
            woken = true;
            if (polling) {
                consumer.wakeup();
            }
        }
    }

    private synchronized boolean begin() {
        polling = !takeWakeUp();
        return polling;
    }

    private void end() {
        boolean tooLate;
        synchronized (this) {
            polling = false;
            tooLate = takeWakeUp();
        }
        if (tooLate) {
            try {
                consumer.poll(Duration.ZERO);
            } catch (WakeupException expected) {
                return;
            }
            throw new IllegalStateException("a consumer that was woken has polled");
        }
    }

    private synchronized boolean takeWakeUp() {
        boolean taken = woken;
        woken = false;
        return taken;
    }
}
