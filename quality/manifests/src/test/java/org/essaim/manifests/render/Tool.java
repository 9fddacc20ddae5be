package org.essaim.manifests.render;

import module java.base;

/** A program of this machine that tests run as an operator does: kubectl, promtool, a script. */
public record Tool(String name, String packageName, Path folder, Map<String, String> environment) {

    public static final Tool KUBECTL = new Tool("kubectl", "kubectl", Kustomize.root(), Map.of());

    /**
     * What one run gave.
     *
     * @param output standard output
     * @param errors standard error
     */
    public record Result(int status, String output, String errors) {

        public String all() {
            return errors + output;
        }
    }

    public Result run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        try {
            Path errors = Files.createTempFile("tool", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            byte[] output = process.getInputStream().readAllBytes();
            int status = process.waitFor();
            String complaints = Files.readString(errors);
            Files.delete(errors);
            return new Result(status, new String(output, StandardCharsets.UTF_8), complaints);
        } catch (IOException missing) {
            throw new AssertionError(
                    "%s is missing: on Debian, apt-get install %s".formatted(name, packageName),
                    missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while running " + command, interrupted);
        }
    }
}
