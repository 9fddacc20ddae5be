package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/**
 * Renders what a cluster runs, with Kustomize, a few divisions at a time: what it takes for all of
 * them together grows with the square of their number.
 */
record Rendering(Path kubernetes) {

    /** The waves that every cluster has, in the order in which they are applied. */
    private static final List<String> WAVES = List.of("platform", "reporting", "centre");

    /** Fewer take more starts of kubectl, more take longer each. */
    private static final int AT_ONCE = 6;

    private static final Pattern NAMESPACE = Pattern.compile("(?m)^kind: Namespace$");
    private static final Pattern HOST = Pattern.compile("(?m)^    essaim\\.org/host: (\\S+)$");
    private static final Pattern DIVISION =
            Pattern.compile("(?m)^    essaim\\.org/division: (\\S+)$");

    /**
     * @param name of the file that it belongs into
     */
    private record Document(String name, String text) {}

    /**
     * Every document, by the file that it belongs into: {@code namespaces/all.yaml}, which all else
     * needs, {@code centre/all.yaml}, {@code ring-1/division-SLUG.yaml}. A folder is a wave.
     *
     * @param rings by number, the folders to render
     * @throws CannotRunException if something does not render, or there is no kubectl
     */
    SortedMap<String, String> cluster(String overlay, SortedMap<Integer, List<String>> rings) {
        Path home = kubernetes.resolve("overlays").resolve(overlay);
        List<Callable<List<Document>>> tasks = new ArrayList<>();
        for (String wave : WAVES) {
            Path folder = home.resolve("waves").resolve(wave);
            tasks.add(() -> documents(kustomize(folder), _ -> wave + "/all.yaml"));
        }
        rings.forEach(
                (ring, folders) ->
                        batches(folders).forEach(each -> tasks.add(() -> ring(home, ring, each))));
        SortedMap<String, String> files = new TreeMap<>();
        try (ExecutorService all =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<List<Document>> done : all.invokeAll(tasks)) {
                done.get()
                        .forEach(
                                each ->
                                        files.merge(
                                                each.name(),
                                                each.text(),
                                                (a, b) -> a + "---\n" + b));
            }
        } catch (ExecutionException failed) {
            throw new CannotRunException(
                    overlay + " does not render: " + failed.getCause().getMessage(), failed);
        } catch (InterruptedException interrupted) {
            throw new CannotRunException(overlay + " was not rendered to the end", interrupted);
        }
        return files;
    }

    /** Whether this writes such a file, by its path in the folder of what is rendered. */
    static boolean isWritten(Path file) {
        return file.toString()
                .matches("(namespaces|platform|reporting|centre|ring-\\d+)/[^/]+\\.yaml");
    }

    /** A line for each cluster, which has been rendered. */
    List<String> all() {
        Divisions divisions = new Divisions(kubernetes);
        return divisions.clusters().stream()
                .map(each -> line(each, cluster(each, divisions.folders(each))))
                .toList();
    }

    /** One line for a person: how many documents there are. */
    static String line(String overlay, SortedMap<String, String> files) {
        long documents =
                files.values().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("kind: "))
                        .count();
        return "%s renders, %d documents".formatted(overlay, documents);
    }

    /**
     * A host has up to a hundred divisions, which are folders of their own; its namespace first.
     */
    private List<List<String>> batches(List<String> folders) {
        List<String> parts = new ArrayList<>();
        for (String folder : folders) {
            if (folder.startsWith("hosts/")) {
                parts.add(folder + "/process");
                if (Files.isDirectory(kubernetes.resolve(folder).resolve("database"))) {
                    parts.add(folder + "/database");
                }
                TextFiles.folders(kubernetes.resolve(folder).resolve("divisions"))
                        .forEach(each -> parts.add(folder + "/divisions/" + each.getFileName()));
            } else {
                parts.add(folder);
            }
        }
        return IntStream.iterate(0, from -> from < parts.size(), from -> from + AT_ONCE)
                .mapToObj(from -> parts.subList(from, Math.min(from + AT_ONCE, parts.size())))
                .toList();
    }

    private List<Document> ring(Path home, int ring, List<String> parts) throws IOException {
        Path folder = Files.createTempDirectory("essaim").toRealPath();
        Path file = folder.resolve(DivisionFile.NAME);
        String up = folder.relativize(kubernetes.toRealPath()) + "/";
        String settings = "%soverlays/%s/settings".formatted(up, home.getFileName());
        try {
            TextFiles.write(
                    file,
                    TextFiles.list("# A few of a ring.", parts.stream().map(up::concat).toList())
                            + Rings.labels(ring)
                            + "components:\n  - "
                            + settings
                            + "\n");
            return documents(
                    kustomize(folder), each -> "ring-%d/%s.yaml".formatted(ring, owner(each)));
        } finally {
            TextFiles.delete(file, folder.getParent());
        }
    }

    private static List<Document> documents(String rendered, UnaryOperator<String> file) {
        return Stream.of(rendered.split("(?m)^---\n"))
                .map(
                        each ->
                                new Document(
                                        NAMESPACE.matcher(each).find()
                                                ? "namespaces/all.yaml"
                                                : file.apply(each),
                                        each))
                .toList();
    }

    /** What is in the namespace of a host is applied with it. */
    private static String owner(String document) {
        Matcher host = HOST.matcher(document);
        Matcher division = DIVISION.matcher(document);
        if (host.find()) {
            return "host-" + host.group(1);
        }
        if (division.find()) {
            return "division-" + division.group(1);
        }
        throw new CannotRunException("whose is this?\n" + document);
    }

    private static String kustomize(Path folder) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder("kubectl", "kustomize", folder.toString())
                            .redirectErrorStream(true);
            // A few hundred MiB at most, and a third of its time went into collecting them.
            builder.environment().put("GOGC", "off");
            Process kubectl = builder.start();
            String output =
                    new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.onExit().join().exitValue() != 0) {
                throw new CannotRunException(output.strip());
            }
            return output;
        } catch (IOException missing) {
            throw new CannotRunException(
                    "not rendered: kubectl is missing (on Debian: apt-get install kubectl)",
                    missing);
        }
    }
}
