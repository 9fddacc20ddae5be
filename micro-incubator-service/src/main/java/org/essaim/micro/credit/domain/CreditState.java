package org.essaim.micro.credit.domain;

import org.essaim.contract.PersonId;

/**
 * Who may be credited.
 *
 * @param consenting null: nobody
 */
public record CreditState(PersonId consenting) {

    public static final CreditState NOBODY = new CreditState(null);

    public static CreditState evolve(CreditState state, CreditEvent event) {
        return switch (event) {
            case CreditEvent.Consented e -> new CreditState(e.owner());
            case CreditEvent.ConsentEnded _ -> NOBODY;
        };
    }
}
