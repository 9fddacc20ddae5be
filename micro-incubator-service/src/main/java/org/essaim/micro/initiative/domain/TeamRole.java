package org.essaim.micro.initiative.domain;

/** What somebody does in a team, and how many of them a construction has at most (R33). */
public enum TeamRole {
    /** The one public servant who answers for the product; in a construction and before it. */
    PRODUCT_LEAD(1),
    COACH(1),
    DEVELOPER(2);

    private final int mostInConstruction;

    TeamRole(int mostInConstruction) {
        this.mostInConstruction = mostInConstruction;
    }

    /** How many of this role a construction has at most; together at most four (R33). */
    public int mostInConstruction() {
        return mostInConstruction;
    }
}
