package org.essaim.stream.text;

/**
 * What there is to show of a text.
 *
 * @param text null where it was redacted
 */
public record ShownText(String digest, String text, boolean redacted) {}
