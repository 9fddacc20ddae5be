package org.essaim.testkit;

import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;

/** Texts under a salt that is always the same, so that whole events can be compared. */
public final class Texts {

    private static final String SALT = "00112233445566778899aabbccddeeff";

    private Texts() {}

    public static WrittenText text(String text) {
        return new WrittenText(text, SALT);
    }

    /** What an event names of the same text; null of null. */
    public static FreeText reference(String text) {
        return text == null ? null : text(text).reference();
    }
}
