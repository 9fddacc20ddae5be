package org.essaim.micro.initiative.read;

import org.essaim.contract.InitiativeId;

/**
 * An initiative in the words that it has now.
 *
 * @param title or {@code [redacted]} (R100)
 * @param trial what is tried; null where an import does not know it, or it was redacted
 * @param isOver whether it was closed or integrated
 */
public record ShownInitiative(
        InitiativeId initiative, String title, String trial, boolean isOver) {}
