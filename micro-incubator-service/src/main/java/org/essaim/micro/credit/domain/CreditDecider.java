package org.essaim.micro.credit.domain;

import java.util.Optional;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.credit.domain.CreditCommand.ChangeOwner;
import org.essaim.micro.credit.domain.CreditCommand.Consent;
import org.essaim.micro.credit.domain.CreditCommand.Withdraw;

/** An owner consents in person, withdraws at any time, and never consents for the next one. */
public final class CreditDecider {

    private CreditDecider() {}

    /**
     * @param owner of the initiative now; empty where nobody knows
     */
    public static Decision<CreditEvent, CreditRefusal> decide(
            CreditCommand command, CreditState state, Optional<PersonId> owner, Circumstances at) {
        return switch (command) {
            case Consent c -> consent(c, state, owner, at);
            case Withdraw c -> withdraw(c, state, at);
            case ChangeOwner c -> change(c, state, at);
        };
    }

    private static Decision<CreditEvent, CreditRefusal> consent(
            Consent c, CreditState state, Optional<PersonId> owner, Circumstances at) {
        if (!owner.equals(Optional.of(c.person()))) {
            return Decision.refuse(new CreditRefusal.NotTheOwner(c.initiative()));
        }
        return c.person().equals(state.consenting())
                ? Decision.alreadyDone()
                : Decision.accept(
                        new CreditEvent.Consented(c.initiative(), c.person(), at.today()));
    }

    private static Decision<CreditEvent, CreditRefusal> withdraw(
            Withdraw c, CreditState state, Circumstances at) {
        if (state.consenting() == null) {
            return Decision.alreadyDone();
        }
        return c.person().equals(state.consenting())
                ? Decision.accept(
                        new CreditEvent.ConsentEnded(c.initiative(), c.person(), at.today()))
                : Decision.refuse(new CreditRefusal.NotYourConsent(c.initiative()));
    }

    private static Decision<CreditEvent, CreditRefusal> change(
            ChangeOwner c, CreditState state, Circumstances at) {
        PersonId before = state.consenting();
        return before == null || before.equals(c.owner())
                ? Decision.alreadyDone()
                : Decision.accept(new CreditEvent.ConsentEnded(c.initiative(), before, at.today()));
    }
}
