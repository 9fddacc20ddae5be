package org.essaim.house.source;

import module java.base;

/**
 * A file of the project with its text.
 *
 * @param path from the root of the project, with forward slashes
 */
public record TextFile(String path, String text) {

    public boolean isJava() {
        return path.endsWith(".java");
    }

    public boolean isMarkdown() {
        return path.endsWith(".md");
    }

    public boolean isTest() {
        return path.contains("/src/test/");
    }

    public boolean isMainJava() {
        return isJava() && path.contains("/src/main/");
    }

    /** Whether the file lies in a folder of that name, at any depth. */
    public boolean isIn(String folder) {
        return path.contains("/" + folder + "/");
    }

    public List<String> lines() {
        return text.lines().toList();
    }

    /** An offence for each match of the pattern, on the line where it stands. */
    public Stream<Offence> each(Pattern pattern, Function<MatchResult, String> what) {
        List<String> lines = lines();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(
                        index ->
                                pattern.matcher(lines.get(index))
                                        .results()
                                        .map(match -> at(index + 1, what.apply(match))));
    }

    public Offence at(int line, String what) {
        return new Offence(path, line, what);
    }
}
