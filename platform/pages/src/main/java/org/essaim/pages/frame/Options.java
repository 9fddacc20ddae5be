package org.essaim.pages.frame;

import module java.base;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What can be chosen in a field, each with its words in the language of the page. */
public final class Options {

    private final MessageSource texts;

    Options(MessageSource texts) {
        this.texts = texts;
    }

    /** The words of each constant stand under the key, a point and its name. */
    public Map<String, String> of(String key, Enum<?>... constants) {
        return of(key, Stream.of(constants));
    }

    /** The same of some constants. */
    public Map<String, String> of(String key, Stream<? extends Enum<?>> constants) {
        Map<String, String> options = new LinkedHashMap<>();
        constants.forEach(
                each ->
                        options.put(
                                each.name(),
                                texts.getMessage(
                                        key + "." + each.name(),
                                        null,
                                        LocaleContextHolder.getLocale())));
        return options;
    }
}
