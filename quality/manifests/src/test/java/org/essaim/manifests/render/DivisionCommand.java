package org.essaim.manifests.render;

import module java.base;

/** {@code deploy/division} and {@code deploy/reader}, run as an operator does, on a copy. */
public record DivisionCommand(Path kubernetes) {

    /** Compiled by the first run. */
    private static final Path CLASSES = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("division");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Copies the manifests into a folder, which is emptied first. */
    public static DivisionCommand onACopy(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        try (Stream<Path> files = Files.walk(Kustomize.home())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(Kustomize.home().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new DivisionCommand(folder);
    }

    public Tool.Result run(String... arguments) {
        return runWith(System.getenv("PATH"), "deploy/division", arguments);
    }

    /** The same of {@code deploy/reader}. */
    public Tool.Result reader(String... arguments) {
        return runWith(System.getenv("PATH"), "deploy/reader", arguments);
    }

    /**
     * @param path where it finds other commands
     */
    public Tool.Result runWith(String path, String command, String... arguments) {
        Map<String, String> environment =
                Map.of(
                        "ESSAIM_KUBERNETES",
                        kubernetes.toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "ESSAIM_TOOL_CLASSES",
                        CLASSES.toString(),
                        "PATH",
                        path);
        String script = Kustomize.root().resolve(command).toString();
        return new Tool(script, "bash", Kustomize.root(), environment).run(List.of(arguments));
    }
}
