package org.essaim.stream.text;

/**
 * What can be shown of a text.
 *
 * @param text null where it was redacted
 */
public record ShownText(String digest, String text, boolean redacted) {}
