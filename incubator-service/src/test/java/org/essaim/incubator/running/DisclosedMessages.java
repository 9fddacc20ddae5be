package org.essaim.incubator.running;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Kind;
import org.essaim.contract.Recurrence;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;

/** What a division publishes in January 2026, with its texts disclosed beside it. */
record DisclosedMessages(RunningCentre centre, DivisionId division) {

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** The division is admitted too. */
    static DisclosedMessages to(RunningCentre centre, String division) {
        DivisionId id = new DivisionId(division);
        centre.with(id);
        return new DisclosedMessages(centre, id);
    }

    UUID irritantId(String name) {
        return DivisionMessages.of(division.value()).irritantId(name);
    }

    /** The centre knows this text of the division's. */
    WrittenText known(String text) {
        WrittenText written = WrittenText.of(text);
        centre.jdbc()
                .sql("insert into free_text (stream, digest, salt, text) values (?, ?, ?, ?)")
                .params(DivisionStream.of(division), written.reference().digest())
                .params(written.salt(), written.text())
                .update();
        return written;
    }

    FederationMessage redacted(WrittenText text) {
        return new TextRedacted(division, text.reference(), DAY, null, null);
    }

    /**
     * @param irritant what it is for, or null
     */
    FederationMessage launched(String initiative, String title, String irritant) {
        return launched(initiative, known(title), irritant);
    }

    FederationMessage launched(String initiative, WrittenText title, String irritant) {
        return new InitiativeLaunched(
                division,
                new InitiativeId(initiative),
                title.reference(),
                Kind.PROTOTYPE,
                null,
                DAY,
                null,
                List.of(),
                List.of(),
                irritant == null ? null : irritantId(irritant),
                null);
    }

    FederationMessage entered(String initiative, Stage stage) {
        return new InitiativeStageEntered(
                division,
                new InitiativeId(initiative),
                Stage.IDEA,
                stage,
                DAY.plusDays(10),
                List.of());
    }

    FederationMessage closed(String initiative, String tried, String learnt) {
        return new InitiativeClosed(
                division,
                new InitiativeId(initiative),
                known(tried).reference(),
                known(learnt).reference(),
                DAY.plusDays(20));
    }

    FederationMessage reported(String name, String hurts, String... tags) {
        return new IrritantReported(
                division,
                irritantId(name),
                IrritantCategory.WAITING,
                Recurrence.DAILY,
                known(hurts).reference(),
                known("à Lille").reference(),
                List.of(),
                DAY,
                Stream.of(tags).map(tag -> known(tag).reference()).toList());
    }
}
