package org.essaim.incubator.webhook.domain;

/** What became of one message to one address. */
public enum DeliveryState {
    /** It was not accepted yet, and is sent again. */
    WAITING,
    /** The receiver accepted it. */
    DELIVERED,
    /** It was sent again for days in vain; an operator may have it sent again. */
    GIVEN_UP
}
