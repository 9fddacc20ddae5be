package org.essaim.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.essaim.local.CannotRunException;
import org.essaim.servers.ProcessShutdown;
import org.essaim.servers.Program;

/**
 * A process of ours that, once it was ready, is started again a few times when it dies, so that one
 * fault does not end the federation. Its trace lies in a pid file as long as it runs.
 */
public final class SupervisedProcess {

    private static final int RESTARTS = 5;

    private final Program program;
    private final Path pidFile;
    private final Consumer<String> say;
    private Process process;
    private int restarts;
    private boolean ready;
    private boolean stopping;

    /**
     * @param pidFolder where its pid file is written
     * @param say told, in one line, of every unexpected end
     */
    public SupervisedProcess(Program program, Path pidFolder, Consumer<String> say) {
        this.program = program;
        this.pidFile = pidFolder.resolve(program.name() + ".pid");
        this.say = say;
    }

    public String name() {
        return program.name();
    }

    public synchronized void start() {
        if (stopping) {
            return;
        }
        try {
            process = begin();
            writeTrace(process.toHandle());
            process.onExit().thenAccept(this::ended);
        } catch (IOException unstartable) {
            throw new CannotRunException(
                    program.name() + " cannot be started: " + unstartable.getMessage(),
                    unstartable);
        }
    }

    /**
     * Starts it and returns once it answers. From then on it is restarted when it dies.
     *
     * @param title what people call it
     */
    public void start(String title, BooleanSupplier answers) {
        start();
        Readiness.await(title, program.log(), this::isExpected, answers);
        ready();
    }

    /** It has started well once: from now on it is restarted when it dies. */
    synchronized void ready() {
        ready = true;
    }

    /** Waits until it has ended by itself, at most so long. */
    public void awaitEnd(long most, TimeUnit unit) {
        Process running;
        synchronized (this) {
            running = process;
        }
        try {
            if (running != null) {
                running.waitFor(most, unit);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it runs, or is about to be started again. */
    public synchronized boolean isExpected() {
        boolean again = ready && restarts < RESTARTS;
        return !stopping && (process == null || process.isAlive() || again);
    }

    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Stops it and waits: asked first, forced after the grace. */
    public void stop(Duration grace) {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null && running.isAlive()) {
            ProcessShutdown.of(running.toHandle(), program.stopSignal(), grace);
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException leftOver) {
            say.accept(pidFile + " cannot be removed: " + leftOver.getMessage());
        }
    }

    private synchronized void ended(Process dead) {
        if (stopping || dead != process) {
            return;
        }
        String how = "%s ended unexpectedly (exit code %d)".formatted(name(), dead.exitValue());
        if (!ready || restarts >= RESTARTS) {
            say.accept(how + "; its last words are in " + program.log());
            return;
        }
        restarts++;
        say.accept("%s, started again (%d of %d)".formatted(how, restarts, RESTARTS));
        start();
    }

    private Process begin() throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Out of the terminal's reach: Ctrl-C is for the launcher, which stops us in order.
            command.add("/usr/bin/setsid");
        }
        command.addAll(program.wrapper());
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }

    /** The trace is final once the process has become the program itself (after setsid). */
    private void writeTrace(ProcessHandle handle) throws IOException {
        String last = program.command().getLast();
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (handle.isAlive() && System.nanoTime() < deadline) {
            var trace = ProcessTrace.of(handle).filter(seen -> isProgram(seen, last));
            if (trace.isPresent()) {
                trace.get().writeTo(pidFile);
                return;
            }
            Thread.onSpinWait();
        }
    }

    private boolean isProgram(ProcessTrace seen, String lastArgument) {
        return seen.command().startsWith(program.command().getFirst())
                && seen.command().endsWith(lastArgument);
    }
}
