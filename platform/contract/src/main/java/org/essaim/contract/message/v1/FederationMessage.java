package org.essaim.contract.message.v1;

import org.essaim.contract.DivisionId;

/**
 * What one service publishes for the others, as JSON under the stable name of its {@link
 * MessageType}. Fields are only ever added; a changed meaning is a new type.
 */
public sealed interface FederationMessage permits CentreMessage, DivisionMessage, TextRedacted {

    /**
     * The division that this is about, and where the centre speaks, to whom it is addressed; null
     * where it is about all.
     */
    DivisionId division();
}
