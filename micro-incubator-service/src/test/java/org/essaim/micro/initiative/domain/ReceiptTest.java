package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.micro.initiative.domain.ReceiptEvent.ReceiptAttached;
import org.essaim.micro.initiative.domain.ReceiptEvent.ReceiptErased;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Who attaches and erases what shows an expense, and when nobody does (R28, R95, R100). */
@Rule({"R95", "R28"})
class ReceiptTest {

    private static final PersonId EVE = new PersonId("p-eve");
    private static final Amount TEN_EUROS = Amount.of(10_00, 0);
    private static final Receipt PHOTO = new Receipt(ReceiptType.JPEG, 5, "sha256:photo");
    private static final Receipt BILL = new Receipt(ReceiptType.PDF, 7, "sha256:bill");
    private static final UUID FINDING = id("finding");

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            spent() {
        return launchedOn(TODAY).and(expense("e", TEN_EUROS, LAUNCHED));
    }

    @Test
    void one_is_attached_and_a_better_one_in_its_place() {
        spent().when(attach(ADA, "a", PHOTO))
                .then(new ReceiptAttached(ID, id("a"), id("e"), PHOTO, TODAY, ADA));
        spent().and(attach(ADA, "a", PHOTO))
                .when(attach(ADA, "b", BILL))
                .then(new ReceiptAttached(ID, id("b"), id("e"), BILL, TODAY, ADA));
    }

    @Test
    @Rule("R17")
    void the_same_file_is_attached_once_and_again_after_it_was_erased() {
        var attached = spent().and(attach(ADA, "a", PHOTO));
        attached.when(attach(ADA, "b", PHOTO)).nothingMore();
        attached.when(attach(ADA, "a", BILL)).nothingMore();
        attached.and(erase(ADA, "x"))
                .when(attach(ADA, "b", PHOTO))
                .then(new ReceiptAttached(ID, id("b"), id("e"), PHOTO, TODAY, ADA));
    }

    @Test
    void the_team_and_who_recorded_the_expense_attach_it_and_nobody_else() {
        var bobs =
                launchedOn(TODAY)
                        .and(named(BOB))
                        .and(
                                new SpendingCommand.RecordExpense(
                                        Entry.of(ID, id("e"), BOB),
                                        TEN_EUROS,
                                        text("cables"),
                                        Purpose.PRODUCT,
                                        LAUNCHED));
        bobs.when(attach(EVE, "a", PHOTO)).refused(new TeamRefusal.NotOnTheTeam(ID));
        bobs.when(erase(EVE, "a")).refused(new TeamRefusal.NotOnTheTeam(ID));
        assertThat(bobs.when(attach(ADA, "a", PHOTO)).accepted()).hasSize(1);
        assertThat(bobs.and(named(EVE)).when(attach(EVE, "a", PHOTO)).accepted()).hasSize(1);
        var left = bobs.and(new TeamCommand.LeaveTeam(Entry.of(ID, id("l"), BOB), BOB, TODAY));
        assertThat(left.when(attach(BOB, "a", PHOTO)).accepted()).hasSize(1);
    }

    @Test
    @Rule("R100")
    void an_erased_one_leaves_its_digest_and_nothing_to_erase() {
        var erased = spent().and(attach(ADA, "a", PHOTO)).and(erase(ADA, "x"));
        spent().and(attach(ADA, "a", PHOTO))
                .when(erase(ADA, "x"))
                .then(new ReceiptErased(ID, id("x"), id("e"), PHOTO.digest(), TODAY, ADA));
        erased.when(erase(ADA, "y")).nothingMore();
    }

    @Test
    @Rule({"R96", "R100"})
    void under_an_open_finding_a_first_one_is_welcome_and_none_that_there_is_goes() {
        var attached = spent().and(attach(ADA, "a", PHOTO));
        spent().when(new ReceiptCommand.AttachReceipt(by(ADA, "b"), id("e"), PHOTO, FINDING))
                .then(new ReceiptAttached(ID, id("b"), id("e"), PHOTO, TODAY, ADA));
        attached.when(new ReceiptCommand.AttachReceipt(by(ADA, "b"), id("e"), BILL, FINDING))
                .refused(new ReceiptRefusal.UnderOpenFinding(FINDING));
        attached.when(new ReceiptCommand.EraseReceipt(by(ADA, "b"), id("e"), FINDING))
                .refused(new ReceiptRefusal.UnderOpenFinding(FINDING));
    }

    @Test
    @Rule({"R80", "R100"})
    void after_the_end_none_is_attached_and_one_can_still_be_erased_by_whom_it_concerns() {
        var closed = spent().and(attach(ADA, "a", PHOTO)).and(closing("a form", "a call"));
        closed.when(attach(ADA, "b", BILL))
                .refused(new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED));
        closed.when(erase(EVE, "x")).refused(new TeamRefusal.NotOnTheTeam(ID));
        closed.when(erase(ADA, "x"))
                .then(new ReceiptErased(ID, id("x"), id("e"), PHOTO.digest(), TODAY, ADA));
    }

    @Test
    @Rule("R13")
    void it_is_that_of_an_expense_which_there_is_and_a_reversal_leaves_it() {
        launchedOn(TODAY)
                .when(attach(ADA, "a", PHOTO))
                .refused(new SpendingRefusal.UnknownExpense(id("e")));
        spent().and(attach(ADA, "a", PHOTO))
                .and(TestCommands.reversal("r", "e", TODAY))
                .when(attach(ADA, "b", PHOTO))
                .nothingMore();
    }

    private static InitiativeCommand attach(PersonId who, String entry, Receipt receipt) {
        return new ReceiptCommand.AttachReceipt(by(who, entry), id("e"), receipt, null);
    }

    private static InitiativeCommand erase(PersonId who, String entry) {
        return new ReceiptCommand.EraseReceipt(by(who, entry), id("e"), null);
    }

    private static Entry by(PersonId who, String entry) {
        return Entry.of(ID, id(entry), who);
    }

    private static InitiativeCommand named(PersonId member) {
        return new TeamCommand.NameTeamMember(
                by(ADA, "named " + member.value()), member, TeamRole.DEVELOPER, LAUNCHED);
    }
}
