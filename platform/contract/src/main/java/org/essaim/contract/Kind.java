package org.essaim.contract;

/** What a first round tries (R21). */
public enum Kind {
    IMPROVEMENT,
    PROTOTYPE
}
