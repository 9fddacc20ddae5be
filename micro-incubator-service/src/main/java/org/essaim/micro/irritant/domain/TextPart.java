package org.essaim.micro.irritant.domain;

/** Which of the texts of a report somebody corrects (R90). */
public enum TextPart {
    /** What hurts whom. */
    HURTS,
    /** Where. */
    ZONE
}
