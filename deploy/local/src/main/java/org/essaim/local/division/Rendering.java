package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/** Renders every overlay with Kustomize, so that mistakes show before a cluster sees them. */
record Rendering(Path kubernetes) {

    /**
     * One line for each overlay: how many documents it has.
     *
     * @throws CannotRunException if one does not render, or there is no kubectl
     */
    List<String> all() {
        try (Stream<Path> overlays = Files.list(kubernetes.resolve("overlays"))) {
            return overlays.sorted().map(this::render).toList();
        } catch (IOException unreadable) {
            throw new CannotRunException("no overlays in " + kubernetes, unreadable);
        }
    }

    private String render(Path overlay) {
        try {
            Process kubectl =
                    new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                            .redirectErrorStream(true)
                            .start();
            String output =
                    new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.onExit().join().exitValue() != 0) {
                throw new CannotRunException(overlay + " does not render: " + output.strip());
            }
            long documents = output.lines().filter(line -> line.startsWith("kind: ")).count();
            return "%s renders, %d documents".formatted(overlay.getFileName(), documents);
        } catch (IOException missing) {
            throw new CannotRunException(
                    "not rendered: kubectl is missing (on Debian: apt-get install kubectl)",
                    missing);
        }
    }
}
