package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.TextFile;

/** What a page points at has to be there, and a decision has to say what it costs. */
public final class Pages {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern MENTION = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?)`");
    private static final List<String> DECISION =
            List.of("Date: ", "## Context", "## Decision", "## Cost", "## What would change it");

    private Pages() {}

    /**
     * Links are looked up from the page; mentioned paths, if they begin at the root, from there.
     */
    public static Check paths(Path root) {
        return file -> {
            if (!file.isMarkdown()) {
                return Stream.empty();
            }
            Path folder = root.resolve(file.path()).getParent();
            return Stream.concat(
                    file.each(LINK, match -> match.group(1))
                            .filter(link -> !link.what().matches("[a-z]+:.*"))
                            .filter(link -> !Files.exists(folder.resolve(link.what())))
                            .map(link -> file.at(link.line(), link.what() + " is not there")),
                    file.each(MENTION, match -> match.group(1))
                            .filter(path -> beginsAtRoot(root, path.what()))
                            .filter(path -> !Files.exists(root.resolve(path.what())))
                            .map(path -> file.at(path.line(), path.what() + " is not there")));
        };
    }

    public static final Check DECISIONS =
            file ->
                    file.path().startsWith("docs/decisions/")
                            ? DECISION.stream()
                                    .filter(part -> !file.text().contains(part))
                                    .map(part -> file.at(0, "says nothing under: " + part.strip()))
                            : Stream.empty();

    /** Numbers of decisions that two pages bear. */
    public static List<String> doubledNumbers(List<TextFile> files) {
        List<String> numbers =
                files.stream()
                        .map(TextFile::path)
                        .flatMap(
                                path ->
                                        Pattern.compile("^docs/decisions/(\\d+)")
                                                .matcher(path)
                                                .results())
                        .map(match -> match.group(1))
                        .toList();
        return numbers.stream()
                .filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number))
                .distinct()
                .toList();
    }

    private static boolean beginsAtRoot(Path root, String path) {
        return Files.isDirectory(root.resolve(path.substring(0, path.indexOf('/'))));
    }
}
