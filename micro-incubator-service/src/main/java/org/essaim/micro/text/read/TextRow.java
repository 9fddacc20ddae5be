package org.essaim.micro.text.read;

/**
 * A text of this division.
 *
 * @param digest by which it can be redacted
 * @param text null where it was
 */
public record TextRow(String digest, String text) {}
