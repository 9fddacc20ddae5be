package org.essaim.incubator.webhook.domain;

/** Whether anything is sent to an address. */
public enum WebhookState {
    /** What happens is sent. */
    ACTIVE,
    /** An operator has paused it: what waits goes on waiting, and what happens is not kept. */
    PAUSED,
    /** The same, since the receiver answered that it is gone for good (410). */
    GONE
}
