package org.essaim.incubator.text.read;

/**
 * A text of the centre.
 *
 * @param text null where it was redacted
 */
public record TextRow(String digest, String text) {}
