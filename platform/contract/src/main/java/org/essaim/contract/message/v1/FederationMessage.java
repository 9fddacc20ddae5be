package org.essaim.contract.message.v1;

import org.essaim.contract.DivisionId;

/**
 * What one service publishes for the others, as JSON under the stable name of its {@link
 * MessageType}. Fields are only ever added; a changed meaning is a new type.
 */
public sealed interface FederationMessage permits CentreMessage, DivisionMessage, TextRedacted {

    /**
     * The division that the message is about, and if the centre publishes it, the division that it
     * is addressed to; null if it is about all.
     */
    DivisionId division();
}
