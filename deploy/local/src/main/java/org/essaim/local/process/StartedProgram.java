package org.essaim.local.process;

import module java.base;

import org.essaim.servers.Program;

/** Starts a program out of the terminal's reach, and writes down which process it is. */
final class StartedProgram {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private StartedProgram() {}

    /** Returns once the pid file is there, or the process has ended. */
    static Process start(Program program, Path pidFile) throws IOException {
        Process process = begin(program);
        writePidFile(process.toHandle(), program, pidFile);
        return process;
    }

    private static Process begin(Program program) throws IOException {
        ProcessBuilder builder = program.builder().redirectInput(new File("/dev/null"));
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Out of the terminal's reach: the launcher handles Ctrl-C and stops us in order.
            builder.command().addFirst("/usr/bin/setsid");
        }
        return builder.start();
    }

    /** The command line is final once the process has become the program itself (after setsid). */
    private static void writePidFile(ProcessHandle handle, Program program, Path pidFile)
            throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (handle.isAlive() && System.nanoTime() < deadline) {
            var identity = ProcessIdentity.of(handle).filter(seen -> isProgram(seen, program));
            if (identity.isPresent()) {
                identity.get().writeTo(pidFile);
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isProgram(ProcessIdentity seen, Program program) {
        return seen.command().startsWith(program.command().getFirst())
                && seen.command().endsWith(ProcessIdentity.onOneLine(program.command().getLast()));
    }
}
