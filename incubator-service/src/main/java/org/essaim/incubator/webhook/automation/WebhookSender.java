package org.essaim.incubator.webhook.automation;

import module java.base;

import org.essaim.incubator.webhook.domain.DeliveryFailure;
import org.essaim.runtime.ServiceThreads;
import org.essaim.runtime.schedule.DailyTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, each address on a thread of its own, so that a slow one holds up no other. It
 * is woken by what there is to send, and by itself when something is to be sent again; with the
 * daily works it looks for what a node left that died. Where nothing waits it asks nothing.
 */
@Component
public class WebhookSender implements DailyTask, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final int GONE = 410;
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    private final Deliveries deliveries;
    private final Destinations destinations;
    private final WebhookBodies bodies;
    private final WebhookClient client;
    private final WebhookProperties settings;
    private final ScheduledExecutorService timer = ServiceThreads.one("webhooks");
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(ServiceThreads.named("webhook"));
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private Future<?> planned = CompletableFuture.completedFuture(null);

    WebhookSender(
            Deliveries deliveries,
            Destinations destinations,
            WebhookBodies bodies,
            WebhookClient client,
            WebhookProperties settings) {
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.bodies = bodies;
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void reached(LocalDate today) {
        wake();
    }

    /** There may be something to send now; returns at once. */
    public void wake() {
        if (!timer.isShutdown() && asked.compareAndSet(false, true)) {
            timer.execute(this::pass);
        }
    }

    private void pass() {
        asked.set(false);
        planned.cancel(false);
        try {
            for (UUID webhook : deliveries.due()) {
                if (busy.add(webhook)) {
                    workers.execute(() -> sendAll(webhook));
                }
            }
            deliveries.next().ifPresent(this::plan);
        } catch (RuntimeException failed) {
            LOG.warn("what waits for webhooks could not be looked up, that is later", failed);
        }
    }

    /** What is due already is being sent: whoever ends that looks again. */
    private void plan(Duration pause) {
        if (!pause.isZero()) {
            planned = timer.schedule(this::wake, pause.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void sendAll(UUID webhook) {
        try {
            Optional<WaitingDelivery> next = deliveries.claim(webhook);
            while (next.isPresent() && !timer.isShutdown()) {
                send(next.get());
                next = deliveries.claim(webhook);
            }
            busy.remove(webhook);
            wake();
        } catch (RuntimeException failed) {
            busy.remove(webhook);
            if (!timer.isShutdown()) {
                LOG.warn("not all was sent to webhook {}, that is later", webhook, failed);
                timer.schedule(this::wake, AFTER_A_FAULT.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void send(WaitingDelivery delivery) {
        Destinations.Found found = destinations.of(delivery.address());
        if (found.failure() != null) {
            failed(delivery, null, found.failure());
            return;
        }
        String body = bodies.of(delivery);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", delivery.id());
        headers.put("webhook-timestamp", String.valueOf(delivery.sentAt()));
        headers.put("webhook-signature", delivery.signatures(body));
        try {
            answered(delivery, client.post(delivery.address(), found.addresses(), headers, body));
        } catch (SocketTimeoutException slow) {
            failed(delivery, null, DeliveryFailure.TIMEOUT);
        } catch (IOException none) {
            failed(delivery, null, DeliveryFailure.NO_ANSWER);
        }
    }

    private void answered(WaitingDelivery delivery, int status) {
        if (status / HUNDRED == SUCCESS) {
            deliveries.delivered(delivery, status);
        } else if (status == GONE) {
            deliveries.gone(delivery);
            deliveries.givenUp(delivery, status, null);
        } else {
            failed(delivery, status, null);
        }
    }

    private void failed(WaitingDelivery delivery, Integer status, DeliveryFailure failure) {
        settings.pauseAfter(delivery.attempts())
                .ifPresentOrElse(
                        pause -> deliveries.later(delivery, status, failure, pause),
                        () -> deliveries.givenUp(delivery, status, failure));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
