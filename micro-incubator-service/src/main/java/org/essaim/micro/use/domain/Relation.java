package org.essaim.micro.use.domain;

/** What somebody is to a product. */
public enum Relation {
    /** There is no such product here. */
    UNKNOWN_PRODUCT,
    /** They own it or build it. */
    TEAM,
    /** Neither, so that they count among its users (R50). */
    OUTSIDE
}
