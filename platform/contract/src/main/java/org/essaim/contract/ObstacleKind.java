package org.essaim.contract;

/** What stands in the way of an initiative: a shared service, or a rule (R92). */
public enum ObstacleKind {
    PURCHASING,
    IT,
    HR,
    COMMUNICATION,
    RULE
}
