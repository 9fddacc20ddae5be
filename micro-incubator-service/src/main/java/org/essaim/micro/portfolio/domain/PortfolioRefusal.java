package org.essaim.micro.portfolio.domain;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a file was not approved, or not given. */
public sealed interface PortfolioRefusal extends Refusal {

    /** A division answers for its past through its managers, each in person. */
    @Refuses(rule = "R16", code = "portfolio-approved-by-no-manager")
    record NotManaging(PersonId person) implements PortfolioRefusal {}

    /** The past of a division leaves it through those who answer for it too. */
    @Refuses(rule = "R16", code = "portfolio-taken-by-no-manager")
    record NotAnswering(PersonId person) implements PortfolioRefusal {}
}
