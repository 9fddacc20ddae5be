package org.essaim.testkit;

import module java.base;

import org.apache.commons.io.FileUtils;
import org.essaim.servers.ProcessShutdown;
import org.essaim.servers.Program;
import org.essaim.servers.Server;

/** A server that a test kills and starts again on what its folder holds, at the same address. */
final class ServerProcess {

    private static final Duration TO_START = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Server server;
    private Program program;
    private Process process;

    ServerProcess(Server server) {
        this.server = server;
    }

    static Path newHome(String name) {
        try {
            return Files.createTempDirectory("essaim-" + name + "-");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Returns when it answers; tries again while what was there before is not quite gone. */
    void start() {
        Servers.mayStart("a server");
        try {
            program = server.prepare();
            Eventually.holds(program.name() + " answers", TO_START, this::answers);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (AssertionError silent) {
            throw new AssertionError(silent.getMessage() + "; its log ends with " + logTail());
        }
    }

    private boolean answers() {
        if (!isAlive()) {
            try {
                process = program.start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return server.isReady();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As a power cut would. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            Eventually.holds(program.name() + " is gone", () -> !process.isAlive());
        }
    }

    /** In order. */
    void stop() {
        if (isAlive()) {
            ProcessShutdown.of(process.toHandle(), program.stopSignal(), TO_STOP);
        }
    }

    static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(program.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException none) {
            return "nothing";
        }
    }
}
