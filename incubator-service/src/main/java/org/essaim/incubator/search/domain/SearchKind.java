package org.essaim.incubator.search.domain;

/** What is found. */
public enum SearchKind {
    /** Whatever was launched, used or not. */
    INITIATIVE,
    /** An initiative that somebody outside the team was measured to use (R51). */
    PRODUCT,
    /** What was tried and learnt where an initiative was closed (R84). */
    LESSON,
    /** What hurts whom, again and again (R90). */
    IRRITANT
}
