package org.essaim.micro.initiative.wire;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.message.v1.InitiativeReceiptAttached;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.federation.stream.Publication;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.Receipt;
import org.essaim.micro.initiative.domain.ReceiptEvent;
import org.essaim.micro.initiative.domain.ReceiptType;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/**
 * Of a receipt its digest alone leaves the division, of a warning that it was seen; neither holds
 * up anything where it is not known.
 */
@Rule({"R95", "R100"})
class InitiativePublisherTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID EXPENSE = NamedUuid.of("test", "expense");
    private static final UUID ENTRY = NamedUuid.of("test", "entry");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final InitiativePublisher publisher = new InitiativePublisher(ANCT);

    @Test
    void a_receipt_is_told_of_by_its_fingerprint_under_a_subject_of_its_own() {
        var attached =
                new ReceiptEvent.ReceiptAttached(
                        ABRI,
                        ENTRY,
                        EXPENSE,
                        new Receipt(ReceiptType.PDF, 4_000, "sha256:" + DIGEST),
                        DAY,
                        ADA);
        assertThat(publisher.publish(attached, Instant.EPOCH))
                .contains(
                        Publication.toAll(
                                new InitiativeReceiptAttached(ANCT, ABRI, EXPENSE, DIGEST, DAY),
                                "receipt:abri"));
    }

    @Test
    @Rule("R63")
    void that_a_warning_was_seen_is_published_without_by_whom() {
        var seen =
                new FundingEvent.WarningSeen(ABRI, ENTRY, EXPENSE, DAY.plusDays(9), 11, DAY, ADA);
        assertThat(publisher.publish(seen, Instant.EPOCH))
                .contains(
                        Publication.toAll(
                                new InitiativeWarningSeen(
                                        ANCT, ABRI, EXPENSE, DAY.plusDays(9), 11, DAY),
                                "warning:abri"));
    }

    @Test
    void that_it_was_erased_is_nobody_elses() {
        var erased =
                new ReceiptEvent.ReceiptErased(ABRI, ENTRY, EXPENSE, "sha256:" + DIGEST, DAY, ADA);
        assertThat(publisher.publish(erased, Instant.EPOCH)).isEmpty();
    }
}
