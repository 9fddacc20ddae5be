package org.essaim.incubator.webhook.domain;

/** Why there was no answer to a message. */
public enum DeliveryFailure {
    /** The name of the host leads nowhere. */
    UNKNOWN_HOST,
    /** It leads to an address of this house that no operator has allowed. */
    FORBIDDEN_ADDRESS,
    /** Nobody listens there, or speaks another protocol, or has no certificate that is trusted. */
    NO_ANSWER,
    /** It took too long. */
    TIMEOUT
}
