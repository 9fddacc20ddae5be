package org.essaim.incubator.webhook.domain;

/** What others want to learn when it happens; each has a stable name in what is sent. */
public enum WebhookKind {
    /** Funding is stopped (R62). */
    FUNDING_STOPPED("funding.stopped"),
    /** Funding that was stopped goes on (R67). */
    FUNDING_REINSTATED("funding.reinstated"),
    /** An expense is warned of (R63). */
    FUNDING_WARNED("funding.warned"),
    /** What people love may go to other divisions (R70). */
    CASE_OPENED("case.opened"),
    /** Control found something, and asks the division (R96). */
    FINDING_OPENED("finding.opened");

    private final String type;

    WebhookKind(String type) {
        this.type = type;
    }

    /** As receivers know it; never changed. */
    public String type() {
        return type;
    }
}
