package org.essaim.contract;

/** What a first round tries out (R21). */
public enum Kind {
    IMPROVEMENT,
    PROTOTYPE
}
