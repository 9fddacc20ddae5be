package org.essaim.micro.round.domain;

import org.essaim.contract.Money;
import org.essaim.contract.PersonId;

/**
 * How the initiative stands.
 *
 * @param owner null where an import does not know the owner
 * @param spent it has spent in its first round (R30)
 * @param stopped its funding is stopped (R34)
 * @param ended closed or integrated: nothing follows (R80)
 * @param construction euros of its construction rounds so far (R33)
 * @param team who was named so far
 */
public record Standing(
        PersonId owner,
        boolean spent,
        boolean stopped,
        boolean ended,
        Money construction,
        Team team) {}
