package org.essaim.pages.frame;

import module java.base;

import com.ibm.icu.text.MessageFormat;
import org.springframework.context.support.AbstractMessageSource;

/**
 * The texts of pages, as ICU messages with their plurals. The first word of a key is the bundle:
 * {@code ballot.title} stands in {@code texts/ballot.properties}, its French in {@code
 * texts/ballot_fr.properties}.
 */
public final class PageTexts extends AbstractMessageSource {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected String getMessageInternal(String code, Object[] args, Locale locale) {
        return pattern(code, locale)
                .map(
                        pattern ->
                                pattern.contains("{")
                                        ? new MessageFormat(pattern, locale)
                                                .format(args == null ? new Object[0] : args)
                                        : pattern)
                .orElse(null);
    }

    /** ICU reads the patterns, see above. */
    @Override
    protected java.text.MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }

    private static Optional<String> pattern(String code, Locale locale) {
        if (code == null || !code.contains(".")) {
            return Optional.empty();
        }
        try {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            "texts/" + code.substring(0, code.indexOf('.')),
                            locale,
                            Thread.currentThread().getContextClassLoader(),
                            NO_FALLBACK);
            return bundle.containsKey(code)
                    ? Optional.of(bundle.getString(code))
                    : Optional.empty();
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
