package org.essaim.micro.credit.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** An owner is credited by consent, and only as long as it lasts. */
@Rule("R75")
class CreditDeciderTest {

    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BOB = new PersonId("p-bob");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DeciderSpec<CreditCommand, CreditState, CreditEvent, CreditRefusal>
            OF_ADA = ownedBy(Optional.of(ADA));

    @Test
    void the_owner_consents_in_person_and_once() {
        OF_ADA.givenNothing().when(consent(ADA)).then(new CreditEvent.Consented(ABRI, ADA, TODAY));
        OF_ADA.givenNothing().and(consent(ADA)).when(consent(ADA)).nothingMore();
        OF_ADA.givenNothing().when(consent(BOB)).refused(new CreditRefusal.NotTheOwner(ABRI));
        ownedBy(Optional.empty())
                .givenNothing()
                .when(consent(ADA))
                .refused(new CreditRefusal.NotTheOwner(ABRI));
    }

    @Test
    void who_consented_withdraws_at_any_time_and_nobody_else_does() {
        var given = OF_ADA.givenNothing().and(consent(ADA));
        given.when(withdraw(BOB)).refused(new CreditRefusal.NotYourConsent(ABRI));
        given.when(withdraw(ADA)).then(new CreditEvent.ConsentEnded(ABRI, ADA, TODAY));
        given.and(withdraw(ADA)).when(withdraw(ADA)).nothingMore();
        ownedBy(Optional.of(BOB))
                .given(given.events())
                .when(withdraw(ADA))
                .then(new CreditEvent.ConsentEnded(ABRI, ADA, TODAY));
    }

    @Test
    @Rule("R28")
    void a_new_owner_has_not_consented() {
        var given = OF_ADA.givenNothing().and(consent(ADA));
        given.when(new CreditCommand.ChangeOwner(ABRI, BOB))
                .then(new CreditEvent.ConsentEnded(ABRI, ADA, TODAY));
        given.when(new CreditCommand.ChangeOwner(ABRI, ADA)).nothingMore();
        OF_ADA.givenNothing().when(new CreditCommand.ChangeOwner(ABRI, BOB)).nothingMore();
    }

    private static CreditCommand consent(PersonId person) {
        return new CreditCommand.Consent(ABRI, person);
    }

    private static CreditCommand withdraw(PersonId person) {
        return new CreditCommand.Withdraw(ABRI, person);
    }

    private static DeciderSpec<CreditCommand, CreditState, CreditEvent, CreditRefusal> ownedBy(
            Optional<PersonId> owner) {
        return DeciderSpec.of(
                CreditState.NOBODY,
                CreditState::evolve,
                (c, s) ->
                        CreditDecider.decide(
                                c,
                                s,
                                owner,
                                new Circumstances(
                                        Instant.parse("2026-03-02T10:00:00Z"), Policy.FOUNDING)));
    }
}
