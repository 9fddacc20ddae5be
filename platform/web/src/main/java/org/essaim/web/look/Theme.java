package org.essaim.web.look;

/** Which colours, letters and shapes the one style has. */
public enum Theme {

    /** Our own. */
    ESSAIM("#0b5c5a", "#12201f"),

    /**
     * That of the French State, whose terms let its services alone use it, at addresses of theirs:
     * it marks who speaks (decision 0117).
     */
    DSFR("#000091", "#161616");

    private final String day;
    private final String night;

    /** Colours of the style: that of links by day, that of the paper by night. */
    Theme(String day, String night) {
        this.day = day;
        this.night = night;
    }

    /** What a phone colours the edge of its browser with by day. */
    public String edgeByDay() {
        return day;
    }

    /** The same by night. */
    public String edgeByNight() {
        return night;
    }
}
