package org.essaim.web.openapi;

import module java.base;

import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What members mean that are called the same everywhere, for records that say nothing of them, and
 * a value of each that is shown as an example: {@code <name>} and {@code <name>.example} of {@value
 * #FILE}.
 */
final class MemberWords {

    private static final String FILE = "META-INF/essaim-members.properties";

    private static final Map<String, String> WORDS = read(FILE);

    private MemberWords() {}

    /** Empty where nothing is said. */
    static String of(String member) {
        return WORDS.getOrDefault(member, "");
    }

    static Optional<String> example(String member) {
        return Optional.ofNullable(WORDS.get(member + ".example"));
    }

    /** What all files of that name have, whichever module they are of. */
    static Map<String, String> read(String file) {
        try {
            Map<String, String> words = new HashMap<>();
            PropertiesLoaderUtils.loadAllProperties(file)
                    .forEach((key, value) -> words.put(key.toString(), value.toString()));
            return Map.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
