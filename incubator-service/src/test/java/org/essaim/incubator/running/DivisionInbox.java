package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.modelling.command.ConcurrencyException;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What divisions publish, put where the inbox of a running centre would put it. */
record DivisionInbox(ApplicationContext service, JdbcClient jdbc) {

    void receives(DivisionId division, FederationMessage... messages) {
        String stream = DivisionStream.of(division);
        service.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> take(stream, List.of(messages)));
    }

    void receivesUnrelated(DivisionId division, List<? extends FederationMessage> messages) {
        String stream = DivisionStream.of(division);
        List<ReceivedMessage> received = new ArrayList<>();
        for (FederationMessage message : messages) {
            long position = position(stream) + received.size() + 1;
            received.add(Inbound.unrelated(stream, position, message));
        }
        service.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> service.getBean(RecordConsumer.class).consume(received));
        moveTo(stream, position(stream) + messages.size());
    }

    void receivesAgain(DivisionId division, List<FederationMessage> messages) {
        String stream = DivisionStream.of(division);
        long before = position(stream) - messages.size();
        assertThatThrownBy(
                        () ->
                                service.getBean(TransactionTemplate.class)
                                        .executeWithoutResult(
                                                _ -> receive(stream, before, messages)))
                .isInstanceOf(ConcurrencyException.class);
    }

    void receivesWatermark(DivisionId division, Instant upTo) {
        jdbc.sql(
                        """
                        update subscription
                           set watermark = cast(? as timestamptz), watermark_position = position
                         where stream = ?
                        """)
                .param(upTo.toString())
                .param(DivisionStream.of(division))
                .update();
    }

    private void take(String stream, List<FederationMessage> messages) {
        long before = position(stream);
        receive(stream, before, messages);
        moveTo(stream, before + messages.size());
    }

    private void moveTo(String stream, long position) {
        jdbc.sql("update subscription set position = ? where stream = ?")
                .params(position, stream)
                .update();
    }

    private long position(String stream) {
        return jdbc.sql("select position from subscription where stream = ? for update")
                .param(stream)
                .query(Long.class)
                .single();
    }

    private void receive(String stream, long before, List<FederationMessage> messages) {
        Instant now = service.getBean(Clock.class).instant();
        List<ReceivedMessage> received = new ArrayList<>();
        for (FederationMessage message : messages) {
            received.add(Inbound.received(stream, before + received.size() + 1, message, now));
        }
        service.getBean(RecordConsumer.class).consume(received);
    }
}
