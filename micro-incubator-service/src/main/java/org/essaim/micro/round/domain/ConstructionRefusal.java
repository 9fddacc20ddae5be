package org.essaim.micro.round.domain;

import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refuses;

/** What a construction round does not fulfil (R33, R35). */
public sealed interface ConstructionRefusal extends RoundRefusal {

    /** A construction is built by few. */
    @Refuses(rule = "R33", code = "construction-team-too-large")
    record TeamTooLarge(int people, int most) implements ConstructionRefusal {}

    /** A construction has exactly one product lead. */
    @Refuses(rule = "R33", code = "construction-product-leads")
    record NotOneProductLead(int leads) implements ConstructionRefusal {}

    /** The product lead of a construction is a public servant. */
    @Refuses(rule = "R33", code = "construction-lead-not-public-servant")
    record LeadNotPublicServant(PersonId person) implements ConstructionRefusal {}

    /** Too many people have the same part in a construction. */
    @Refuses(rule = "R33", code = "construction-part-taken")
    record TooManyOfPart(TeamPart part, int people, int most) implements ConstructionRefusal {}

    /** A construction round has a longest term. */
    @Refuses(rule = "R33", code = "construction-request-too-long")
    record TooLong(int months, int most) implements ConstructionRefusal {}

    /** All together reach the limit: another one can cost {@code most} (R33). */
    @Refuses(rule = "R33", code = "construction-request-too-expensive")
    record TooExpensive(Money asked, Money before, Money most) implements ConstructionRefusal {}

    /** A start-up answers to one sponsor. */
    @Refuses(rule = "R35", code = "construction-without-sponsor")
    record SponsorMissing() implements ConstructionRefusal {}
}
