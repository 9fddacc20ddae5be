package org.essaim.manifests.render;

import module java.base;

/** {@code deploy/division} and {@code deploy/reader}, run as an operator does, on a copy. */
public record DivisionCommand(Path kubernetes) {

    /** Copies the manifests into an empty folder. */
    public static DivisionCommand onACopy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Kustomize.home())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(Kustomize.home().relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        return new DivisionCommand(folder);
    }

    public Tool.Result run(String... arguments) {
        return run("deploy/division", arguments);
    }

    /** The same of {@code deploy/reader}. */
    public Tool.Result reader(String... arguments) {
        return run("deploy/reader", arguments);
    }

    private Tool.Result run(String tool, String... arguments) {
        Map<String, String> environment =
                Map.of(
                        "ESSAIM_KUBERNETES",
                        kubernetes.toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home"));
        String script = Kustomize.root().resolve(tool).toString();
        return new Tool(script, "bash", Kustomize.root(), environment).run(List.of(arguments));
    }
}
