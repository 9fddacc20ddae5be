package org.essaim.micro.initiative.domain;

/** Which of the texts of a launch somebody corrects (R21). */
public enum TextPart {
    TITLE,
    /** What hurts whom. */
    IRRITANT,
    /** What is tried. */
    TRIAL
}
