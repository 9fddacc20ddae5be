package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;

/**
 * What is asked of the broker until another thread ends it. A consumer that is woken while it asks
 * nothing would fail at whatever it does next, and lose what it has read; here only what may be
 * ended is ever woken.
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
        return answer(poll, ConsumerRecords.empty());
    }

    /**
     * What the broker answers to it.
     *
     * @param woken instead, where it was woken, or had been before it began
     */
    <T> T answer(Supplier<T> asked, T woken) {
        if (!begin()) {
            return woken;
        }
        try {
            return asked.get();
        } catch (WakeupException _) {
            takeWakeUp();
            return woken;
        } finally {
            end();
        }
    }

    /** Ends what is asked now, or the next before it begins. */
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
