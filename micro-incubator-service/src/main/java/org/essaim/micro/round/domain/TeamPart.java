package org.essaim.micro.round.domain;

/** What somebody does in the team. */
public enum TeamPart {
    PRODUCT_LEAD,
    COACH,
    DEVELOPER,
    OTHER
}
