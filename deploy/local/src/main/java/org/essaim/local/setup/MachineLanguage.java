package org.essaim.local.setup;

import java.util.Locale;

/** The language for which this machine was set up; no country where nobody set one up. */
public final class MachineLanguage {

    private MachineLanguage() {}

    public static Locale locale() {
        return Locale.of(
                System.getProperty("user.language", ""), System.getProperty("user.country", ""));
    }
}
