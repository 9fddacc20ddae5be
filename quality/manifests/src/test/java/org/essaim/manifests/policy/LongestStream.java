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
        return SOURCES.stream()
                .map(Kustomize.root()::resolve)
                .flatMap(LongestStream::files)
                .map(LongestStream::read)
                .filter(text -> text.contains("TEXT_EVENT_STREAM_VALUE"))
                .mapToInt(LongestStream::longest)
                .max()
                .orElseThrow();
    }

    private static int longest(String source) {
        Matcher found = LONGEST.matcher(source);
        if (!found.find()) {
            throw new AssertionError("a stream without an end: " + source);
        }
        return Integer.parseInt(found.group(1));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
