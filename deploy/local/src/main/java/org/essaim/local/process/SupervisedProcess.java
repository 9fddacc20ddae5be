package org.essaim.local.process;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.state.DiskSpace;
import org.essaim.servers.ProcessShutdown;
import org.essaim.servers.Program;

/**
 * A process that is restarted a few times when it dies after it was ready, so that one fault does
 * not end the federation. It has a pid file as long as it runs.
 */
public final class SupervisedProcess {

    private static final int RESTARTS = 5;

    /** For a machine that has much else to do: what cannot start at all ends by itself. */
    private static final Duration TO_START = Duration.ofMinutes(10);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    private final Program program;
    private final Path pidFile;
    private final Consumer<String> print;
    private Process process;
    private int restarts;
    private boolean ready;
    private boolean stopping;

    /**
     * @param pidFolder where its pid file is written
     * @param print receives one line for every unexpected end
     */
    public SupervisedProcess(Program program, Path pidFolder, Consumer<String> print) {
        this.program = program;
        this.pidFile = pidFolder.resolve(program.name() + ".pid");
        this.print = print;
    }

    public String name() {
        return program.name();
    }

    public synchronized void start() {
        if (stopping) {
            return;
        }
        try {
            process = StartedProgram.start(program, pidFile);
            process.onExit().thenAccept(this::ended);
        } catch (IOException unstartable) {
            throw new CannotRunException(
                    program.name() + " cannot be started: " + unstartable.getMessage(),
                    unstartable);
        }
    }

    /** Several services may be in one process. */
    private synchronized void startOnce() {
        if (process == null) {
            start();
        }
    }

    /**
     * Starts it and returns once it answers. From then on it is restarted when it dies.
     *
     * @param title what people call it
     */
    public void start(String title, BooleanSupplier answers) {
        startOnce();
        await(title, answers);
        ready();
    }

    /**
     * Returns once it answers.
     *
     * @param title what people call it
     * @throws CannotRunException with one line that says why it does not
     */
    public void await(String title, BooleanSupplier answers) {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (isExpected()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            if (answers.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        throw new CannotRunException(
                hasFoundTheDiskFull()
                        ? "no space for " + title + ": the disk is full"
                        : title + " did not start; see " + log());
    }

    private boolean hasFoundTheDiskFull() {
        try {
            return DiskSpace.isNoSpace(Files.readString(log()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    public Path log() {
        return program.log();
    }

    /** It has started well once: from now on it is restarted when it dies. */
    synchronized void ready() {
        ready = true;
    }

    /** Waits until it has ended by itself, but not longer than that. */
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

    /** Whether it runs or is about to be restarted. */
    public synchronized boolean isExpected() {
        boolean again = ready && restarts < RESTARTS;
        return !stopping && (process == null || process.isAlive() || again);
    }

    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Stops it and waits: in order first, by force after the grace period. */
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
            print.accept(pidFile + " cannot be removed: " + leftOver.getMessage());
        }
    }

    /**
     * Stops all of them at once and waits: none may need another to stop.
     *
     * @param stopped receives how many have stopped, each time one has
     */
    public static void stopAll(
            Collection<SupervisedProcess> processes, Duration grace, IntConsumer stopped) {
        AtomicInteger count = new AtomicInteger();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SupervisedProcess each : processes) {
                pool.execute(
                        () -> {
                            each.stop(grace);
                            stopped.accept(count.incrementAndGet());
                        });
            }
        }
    }

    private synchronized void ended(Process dead) {
        if (stopping || dead != process) {
            return;
        }
        String how = "%s ended unexpectedly (exit code %d)".formatted(name(), dead.exitValue());
        if (!ready || restarts >= RESTARTS) {
            print.accept(how + "; see " + log());
            lastLine().ifPresent(line -> print.accept("  " + line));
            return;
        }
        restarts++;
        print.accept("%s, restarted (%d of %d)".formatted(how, restarts, RESTARTS));
        start();
    }

    /** What it has said last, which is why in most cases; where it failed is left to the log. */
    private Optional<String> lastLine() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("\t"))
                    .reduce((_, later) -> later);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
