package org.essaim.contract;

/** What hinders an initiative: a shared service, or a rule (R92). */
public enum ObstacleKind {
    PURCHASING,
    IT,
    HR,
    COMMUNICATION,
    RULE
}
