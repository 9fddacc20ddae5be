package org.essaim.pages.notice;

import module java.base;

import org.essaim.contract.InvalidValueException;

/** Where a mail goes to. Its text form leaves it out, so that no log can hold it (R100). */
public record MailAddress(String value) {

    public static final int MOST_CHARACTERS = 254;

    /** One mailbox, nothing that a header could be broken or extended with. */
    private static final Pattern MAILBOX =
            Pattern.compile(
                    "(?=.{1,64}@)ATOM(\\.ATOM)*@(LABEL\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]"
                            .replace("ATOM", "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+")
                            .replace("LABEL", "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"));

    /**
     * @throws InvalidValueException if it is longer than {@value #MOST_CHARACTERS} characters, or
     *     no plain address in ASCII; the answer does not repeat it
     */
    public MailAddress {
        if (value.length() > MOST_CHARACTERS || !MAILBOX.matcher(value).matches()) {
            throw new InvalidValueException(MailAddress.class, "mail-address-unfit");
        }
    }

    @Override
    public String toString() {
        return "MailAddress";
    }
}
