package org.essaim.web.look;

/** Which colours, letters and shapes the one style has. */
public enum Theme {

    /** Our own. */
    ESSAIM,

    /**
     * That of the French State, whose terms let its services alone use it, at addresses of theirs:
     * it marks who speaks (decision 0117).
     */
    DSFR
}
