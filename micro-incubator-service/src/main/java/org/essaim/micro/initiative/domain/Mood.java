package org.essaim.micro.initiative.domain;

/** How somebody found a demo that they attended: one of five faces, the saddest first. */
public enum Mood {
    AWFUL,
    POOR,
    FAIR,
    GOOD,
    GREAT
}
