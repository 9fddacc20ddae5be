package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A division signs what names a text, or bears an id, of somebody else. */
@Gate
class HostileEnvelopeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static RunningCentre centre;
    private static DivisionId hostile;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
        hostile = centre.another();
    }

    @Test
    @Rule("R100")
    void a_text_of_the_centre_that_it_did_not_pass_on_is_redacted_by_nobody_else() {
        List<String> own = texts();
        assertThat(own).isNotEmpty();

        own.forEach(
                digest ->
                        centre.receives(
                                hostile,
                                new TextRedacted(hostile, new FreeText(digest), DAY, null, null)));
        centre.caughtUp();

        assertThat(texts()).isEqualTo(own);
    }

    @Test
    @Rule({"R64", "R98"})
    void a_message_with_the_id_of_another_event_is_taken_under_an_id_of_its_own() {
        UUID used =
                centre.jdbc()
                        .sql("select event_id from domain_event order by global_index limit 1")
                        .query(UUID.class)
                        .single();
        InitiativeMessages messages = InitiativeMessages.of(hostile, "abri");
        var launched = messages.launched(DAY);

        consume(
                new ReceivedMessage(
                        DivisionStream.of(hostile),
                        1 + lastPosition(),
                        used,
                        MessageTypes.of(launched),
                        "abri",
                        Instant.EPOCH,
                        ContractJson.mapper().writeValueAsBytes(launched),
                        null));
        centre.caughtUp();

        assertThat(
                        centre.jdbc()
                                .sql(
                                        """
                                        select count(*) from domain_event
                                         where aggregate_id = ?
                                           and type = 'initiative.launched.v1'
                                           and event_id <> ?
                                        """)
                                .params("stream:" + DivisionStream.of(hostile), used)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private static long lastPosition() {
        return centre.jdbc()
                .sql("select position from subscription where stream = ?")
                .param(DivisionStream.of(hostile))
                .query(Long.class)
                .single();
    }

    private static void consume(ReceivedMessage message) {
        centre.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> centre.bean(RecordConsumer.class).consume(List.of(message)));
    }

    private static List<String> texts() {
        return centre.jdbc()
                .sql(
                        """
                        select digest from free_text
                         where stream = 'centre' and text is not null order by digest
                        """)
                .query(String.class)
                .list();
    }
}
