package org.essaim.federation.stream;

import java.util.List;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.relay.Relay;
import org.springframework.context.SmartLifecycle;

/** Starts relay and inbox last and stops them first. */
final class StreamLifecycle implements SmartLifecycle {

    private final Relay relay;
    private final Inbox inbox;
    private final Subscriptions subscriptions;
    private final DeadLetterQueue parkingLot;
    private final List<String> fromTheStart;
    private volatile boolean running;

    StreamLifecycle(
            Relay relay,
            Inbox inbox,
            Subscriptions subscriptions,
            DeadLetterQueue parkingLot,
            List<String> fromTheStart) {
        this.relay = relay;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.parkingLot = parkingLot;
        this.fromTheStart = fromTheStart;
    }

    /** A new version may know what an older one parked: it is tried again. */
    @Override
    public void start() {
        fromTheStart.forEach(subscriptions::add);
        relay.start();
        subscriptions.all().stream()
                .filter(heard -> heard.parked() > 0)
                .map(Subscription::stream)
                .forEach(parkingLot::retry);
        inbox.start();
        running = true;
    }

    @Override
    public void stop() {
        inbox.close();
        relay.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
