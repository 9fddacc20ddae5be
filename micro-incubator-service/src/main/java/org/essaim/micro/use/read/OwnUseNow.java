package org.essaim.micro.use.read;

import module java.base;

import org.essaim.micro.use.domain.Relation;
import org.essaim.micro.use.read.UseBoard.OwnUseRow;

/**
 * What somebody says of their own use of a product.
 *
 * @param month this one
 * @param relation what they are to the product
 * @param saidOn when they said so this month; null where they did not, or took it back
 * @param delight 0 to 10, or null
 * @param others how many others say so this month, without the team
 * @param earlier months in which they said so, the latest first
 */
public record OwnUseNow(
        YearMonth month,
        Relation relation,
        LocalDate saidOn,
        Integer delight,
        int others,
        List<OwnUseRow> earlier) {

    public boolean isSaid() {
        return saidOn != null;
    }

    /** Whether they build it, and so are not among its users (R50). */
    public boolean isOfTheTeam() {
        return relation == Relation.TEAM;
    }
}
