package org.essaim.micro.irritant.read;

/**
 * A text about an irritant.
 *
 * @param part HURTS, ZONE or TAG
 * @param digest by which it can be redacted (R100)
 * @param text null where it was redacted
 */
public record IrritantText(String part, String digest, String text, boolean redacted) {}
