package org.essaim.interfaces;

import module java.base;

import org.essaim.local.identity.Tokens;
import org.essaim.local.running.LauncherProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The sample as {@code ./run} shows it, started for the first test that asks for it and stopped
 * after the last of all: no test may need that another has not been there.
 *
 * @param state its folder
 */
record RunningFederation(Path state, LauncherProcess run) implements AutoCloseable {

    /** Gives it to whichever test has a parameter of its type. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RunningFederation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(RunningFederation.class, _ -> start());
        }
    }

    private static RunningFederation start() {
        try {
            Path state = Files.createTempDirectory("federation");
            RunningFederation started =
                    new RunningFederation(state, LauncherProcess.start(state, List.of()));
            started.run.awaitLine("Ctrl-C stops everything");
            return started;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The settings of its reader. */
    Path reader() {
        return state.resolve("reader.properties");
    }

    /** Of its demo people. */
    Tokens tokens() {
        try {
            return run.tokens();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        run.close();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
