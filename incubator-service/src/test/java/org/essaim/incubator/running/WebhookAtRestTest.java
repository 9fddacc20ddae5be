package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Where nothing waits to be sent, nothing is asked for it, whatever else happens. */
@Night
class WebhookAtRestTest {

    private static final int ATTEMPTS = 10;

    /** Of what is written, and of what is asked. */
    private final List<Logger> statements =
            Stream.of("org.springframework.jdbc.core.JdbcTemplate", "org.essaim.incubator.setup")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @AfterEach
    void stop() {
        statements.forEach(each -> each.detachAppender(log));
        statements.forEach(each -> each.setLevel(null));
    }

    @Test
    void once_all_was_sent_no_statement_asks_for_more() {
        try (Receiver receiver = new Receiver();
                RunningCentre centre =
                        RunningCentre.at(
                                Instant.parse("2025-06-01T10:00:00Z"),
                                PostgresServer.migratedDatabase(),
                                "--essaim.webhooks.allowed=127.0.0.1",
                                "--essaim.schedule.every=1h")) {
            SendingCentre sending = new SendingCentre(centre, receiver);
            SendingCentre.Registered hook = sending.register("it", "CASE_OPENED");
            log.list = new CopyOnWriteArrayList<>();
            log.start();
            statements.forEach(each -> each.setLevel(Level.DEBUG));
            statements.forEach(each -> each.addAppender(log));
            centre.post(hook.path() + "/test", "{}");
            sending.ended(hook, "DELIVERED");
            assertThat(asked()).isPositive();

            long before = -1;
            for (int each = 0; each < ATTEMPTS && before != asked(); each++) {
                before = asked();
                DivisionId division = new DivisionId("d" + each);
                InitiativeMessages abri = InitiativeMessages.of(division, "abri");
                centre.with(division);
                centre.receives(division, abri.launched(centre.today()));
                centre.caughtUp();
            }
            assertThat(asked()).as("more and more").isEqualTo(before);
        }
    }

    private long asked() {
        return log.list.stream()
                .filter(each -> each.getFormattedMessage().contains("webhook_delivery"))
                .count();
    }
}
