package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/**
 * The programs of {@code src/test/node/package.json}, installed below {@code target} as its lock
 * file says, once for each lock file.
 */
final class NodePrograms {

    static final Path SOURCE = Path.of("src/test/node").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/node").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What a program printed, both streams in one, and how it ended. */
    record Outcome(int exit, String output) {

        /** The last line, behind what a runtime has to warn of. */
        String last() {
            return output.lines().reduce("", (_, line) -> line);
        }
    }

    private NodePrograms() {}

    /** Runs an installed program, as {@code npx} would, and waits until it has ended. */
    static Outcome run(String program, Object... arguments) {
        return in(INSTALLED, program, arguments);
    }

    /** The same in a folder. */
    static Outcome in(Path folder, String program, Object... arguments) {
        install();
        List<String> command = new ArrayList<>();
        command.add(INSTALLED.resolve("node_modules/.bin").resolve(program).toString());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return run(folder, command);
    }

    /** Runs a script of {@code src/test/node} in a folder, with what is installed. */
    static Outcome script(Path folder, String name, Object... arguments) {
        install();
        Path script = INSTALLED.resolve(name);
        try {
            Files.copy(SOURCE.resolve(name), script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return run(folder, command);
    }

    private static synchronized void install() {
        try {
            Path done = INSTALLED.resolve("node_modules/.package-lock.json");
            Path lock = INSTALLED.resolve("package-lock.json");
            Path wanted = SOURCE.resolve("package-lock.json");
            if (Files.exists(done) && Files.exists(lock) && Files.mismatch(lock, wanted) == -1) {
                return;
            }
            Files.createDirectories(INSTALLED);
            for (String name : List.of("package.json", ".npmrc", "package-lock.json")) {
                Files.copy(
                        SOURCE.resolve(name),
                        INSTALLED.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Outcome outcome = run(INSTALLED, List.of("npm", "ci"));
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
    }

    /** Runs any program in a folder, and waits until it has ended. */
    static Outcome run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String printed = Files.readString(output);
            Files.delete(output);
            assertThat(ended).as("%s still runs, output: %s", command, printed).isTrue();
            return new Outcome(process.exitValue(), printed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
