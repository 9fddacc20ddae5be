package org.essaim.web.language;

import module java.base;

import java.util.ResourceBundle.Control;

/** Finds what the bundle {@code refusals} beside a type, or in a package above, has under a key. */
final class Bundles {

    private static final Control ENGLISH_OTHERWISE =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String NAME = ".refusals";

    private Bundles() {}

    static Optional<String> find(Class<?> beside, String key, Locale locale) {
        String at = beside.getPackageName();
        while (at.contains(".")) {
            Optional<String> found = in(at + NAME, beside.getClassLoader(), key, locale);
            if (found.isPresent()) {
                return found;
            }
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return Optional.empty();
    }

    private static Optional<String> in(
            String bundle, ClassLoader loader, String key, Locale locale) {
        try {
            ResourceBundle texts =
                    ResourceBundle.getBundle(bundle, locale, loader, ENGLISH_OTHERWISE);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
