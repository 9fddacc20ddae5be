package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/** The main class behind {@code deploy/reader}: who outside reads which streams. */
public final class ReaderTool {

    private static final String USAGE =
            """
            deploy/reader add NAME TOPIC...   writes a user of the broker that reads these topics
            deploy/reader remove NAME         removes it
            deploy/reader list                each reader and its topics
            deploy/reader check               every file is one of this tool's, everything renders

            NAME is small letters, digits and hyphens; the user is reader.NAME, and the names of
            its consumer groups begin with reader.NAME and a dot. TOPIC is essaim.centre.v1,
            essaim.reporting.v1, or essaim.division.SLUG.v1 (deploy/division list).
            """;

    private final Readers readers;
    private final Rendering rendering;
    private final List<String> clusters;

    ReaderTool(Path kubernetes) {
        this.readers = new Readers(kubernetes);
        this.rendering = new Rendering(kubernetes);
        this.clusters = new Rings(kubernetes.resolve("overlays")).clusters();
    }

    /** Exits with 0, or with 1 after one clear line where something is wrong. */
    public static void main(String[] arguments) {
        Path kubernetes = Path.of(System.getProperty("essaim.kubernetes"));
        try {
            new ReaderTool(kubernetes).run(List.of(arguments)).forEach(System.out::println);
        } catch (CannotRunException | IllegalArgumentException fault) {
            System.err.println("essaim: " + fault.getMessage());
            System.exit(1);
        }
    }

    /**
     * @return the lines to print
     */
    List<String> run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        String command = words.isEmpty() ? "" : words.removeFirst();
        if (command.equals("add") && words.size() > 1) {
            ReaderFile added = new ReaderFile(words.removeFirst(), words);
            readers.add(added);
            return rendered(
                    "the user is reader." + added.name(),
                    "next steps: deploy/README.md, outside readers");
        }
        if (command.equals("remove") && words.size() == 1) {
            readers.remove(words.getFirst());
            return renders();
        }
        if (command.equals("list") && words.isEmpty()) {
            return readers.all().stream()
                    .map(each -> each.name() + "  " + String.join(" ", each.topics()))
                    .toList();
        }
        if (command.equals("check") && words.isEmpty()) {
            readers.check();
            return renders();
        }
        throw new CannotRunException("that is no command\n" + USAGE);
    }

    private List<String> rendered(String first, String last) {
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(renders());
        lines.add(last);
        return lines;
    }

    /** What a reader is part of: what is applied before any division. */
    private List<String> renders() {
        return clusters.stream()
                .map(each -> Rendering.line(each, rendering.cluster(each, new TreeMap<>())))
                .toList();
    }
}
