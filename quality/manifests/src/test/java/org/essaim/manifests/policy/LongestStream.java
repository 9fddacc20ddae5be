package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Kustomize;

/** How long the services themselves leave a stream of changes open, as their source says. */
final class LongestStream {

    private static final Pattern LONGEST =
            Pattern.compile("Duration LONGEST = Duration\\.ofMinutes\\((\\d+)\\)");
    private static final List<String> SOURCES =
            List.of("platform/pages/src/main", "incubator-service/src/main");

    private static final int MINUTES = read();

    private LongestStream() {}

    static int minutes() {
        return MINUTES;
    }

    private static int read() {
        int longest = 0;
        for (String folder : SOURCES) {
            try (Stream<Path> all = Files.walk(Kustomize.root().resolve(folder))) {
                for (Path file : all.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    if (source.contains("TEXT_EVENT_STREAM_VALUE")) {
                        longest = Math.max(longest, longest(source));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (longest == 0) {
            throw new AssertionError("no stream of changes in " + SOURCES);
        }
        return longest;
    }

    private static int longest(String source) {
        Matcher found = LONGEST.matcher(source);
        if (!found.find()) {
            throw new AssertionError("a stream without an end: " + source);
        }
        return Integer.parseInt(found.group(1));
    }
}
