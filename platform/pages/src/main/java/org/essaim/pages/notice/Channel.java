package org.essaim.pages.notice;

/** How somebody is notified of what waits for them. */
public enum Channel {
    /** On the page alone. */
    PAGE,
    /** On the page, and by one mail a day where something is new. */
    DIGEST,
    /** On the page, and by a mail within minutes. */
    AT_ONCE
}
