package org.essaim.federation.stream;

import java.util.List;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.store.NodePresence;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.relay.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts relay and inbox last and stops them first. */
final class StreamLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StreamLifecycle.class);

    private final Relay relay;
    private final Inbox inbox;
    private final Subscriptions subscriptions;
    private final DeadLetterQueue deadLetters;
    private final NodePresence presence;
    private final List<String> fromTheStart;
    private volatile boolean running;

    StreamLifecycle(
            Relay relay,
            Inbox inbox,
            Subscriptions subscriptions,
            DeadLetterQueue deadLetters,
            NodePresence presence,
            FederationProperties properties) {
        this.relay = relay;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.presence = presence;
        this.fromTheStart = properties.subscriptions();
    }

    /** A new version may know what an older one did not: its dead letters are tried again. */
    @Override
    public void start() {
        fromTheStart.forEach(subscriptions::add);
        subscriptions.onChange(inbox::subscriptionsChanged);
        presence.observe(relay::leads, relay::isAlone);
        relay.start();
        subscriptions.all().stream()
                .filter(each -> each.deadLetters() > 0)
                .map(Subscription::stream)
                .forEach(this::retry);
        inbox.start();
        running = true;
    }

    /** What cannot be consumed again stays what it is, and keeps nothing from starting. */
    private void retry(String stream) {
        try {
            deadLetters.retry(stream);
        } catch (RuntimeException failed) {
            LOG.warn("dead letters of {} could not be retried", stream, failed);
        }
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
