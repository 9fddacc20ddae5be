package org.essaim.pages.form;

import java.util.UUID;

/** The idempotency keys of forms: one for each form that is shown (R17). */
public final class FormKeys {

    private FormKeys() {}

    /** One that no form has had. */
    public static String next() {
        return UUID.randomUUID().toString();
    }
}
