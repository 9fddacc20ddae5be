package org.essaim.pages.login;

import module java.base;

/**
 * By what somebody knows a browser of theirs again: its family and its system, and nothing that
 * tells it from others of its kind.
 */
final class Device {

    /** What a browser calls itself also names those that it was made from: the first one counts. */
    private static final Map<String, String> BROWSERS =
            ordered(
                    "Edg",
                    "Edge",
                    "OPR/",
                    "Opera",
                    "SamsungBrowser",
                    "Samsung Internet",
                    "Firefox/",
                    "Firefox",
                    "FxiOS",
                    "Firefox",
                    "CriOS",
                    "Chrome",
                    "Chrome/",
                    "Chrome",
                    "Safari/",
                    "Safari");

    private static final Map<String, String> SYSTEMS =
            ordered(
                    "Android",
                    "Android",
                    "iPhone",
                    "iPhone",
                    "iPad",
                    "iPad",
                    "Windows",
                    "Windows",
                    "CrOS",
                    "ChromeOS",
                    "Mac OS X",
                    "macOS",
                    "Linux",
                    "Linux");

    private Device() {}

    /**
     * Such as {@code Firefox, Android}; empty where it does not say.
     *
     * @param agent the header by which a browser says what it is, or null
     */
    static String of(String agent) {
        return agent == null
                ? ""
                : Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
