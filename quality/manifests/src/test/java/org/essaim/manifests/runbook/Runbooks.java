package org.essaim.manifests.runbook;

import module java.base;

import org.essaim.manifests.render.Kustomize;

/** The pages that a platform team works by, and each line of them that is typed into a shell. */
public final class Runbooks {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```\\n(.*?)^ *```$");

    /** A sentence may also just name {@code kubectl} and what it does. */
    private static final Pattern SPAN = Pattern.compile("`(kubectl [^\\s`]+\\s[^`]+)`");

    private static final Pattern KUBECTL =
            Pattern.compile("(?m)(?:^ *|\\| *|xargs -I\\S+ )(kubectl [^|&\\n]*)");

    private Runbooks() {}

    /** The handbook and every runbook. */
    public static List<Path> pages() {
        Path deploy = Kustomize.root().resolve("deploy");
        try (Stream<Path> runbooks = Files.list(deploy.resolve("runbooks"))) {
            Stream<Path> handbooks = Stream.of("README.md", "site/README.md").map(deploy::resolve);
            return Stream.concat(handbooks, runbooks.sorted()).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * Every {@code kubectl} of a page, in a block or in a sentence.
     *
     * @param examples what is put in for a name in capitals
     */
    public static Stream<Command> commands(Path page, Map<String, String> examples) {
        String text = read(page);
        return Stream.concat(
                        BLOCK.matcher(text).results().map(each -> each.group(1)),
                        SPAN.matcher(BLOCK.matcher(text).replaceAll(""))
                                .results()
                                .map(each -> each.group(1).replace("\n", " ")))
                .map(shell -> shell.replace("\\\n", " "))
                .map(shell -> filledIn(shell, examples))
                .flatMap(shell -> KUBECTL.matcher(shell).results())
                .map(each -> Command.of(page.getFileName().toString(), typed(each)));
    }

    public static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String typed(MatchResult found) {
        return found.group(1).replaceAll("<<.*", "").strip();
    }

    private static String filledIn(String shell, Map<String, String> examples) {
        String filled = shell;
        for (Map.Entry<String, String> each : examples.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }
}
