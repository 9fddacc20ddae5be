package org.essaim.local.process;

import module java.base;

import org.essaim.servers.PrivateFile;

/**
 * Identifies a process although pids are reused: the pid, when it started and its command line.
 * Only a process that matches all three is ours to stop. It is kept in a pid file.
 *
 * @param startedAt opaque; compared, never interpreted
 * @param command the command line, arguments joined by blanks
 */
public record ProcessIdentity(long pid, String startedAt, String command) {

    /** That of a running process; empty where it has ended or cannot be read. */
    public static Optional<ProcessIdentity> of(ProcessHandle process) {
        if (!process.isAlive()) {
            return Optional.empty();
        }
        Optional<String> started = startOf(process);
        Optional<String> command = commandOf(process);
        return started.isPresent() && command.isPresent()
                ? Optional.of(new ProcessIdentity(process.pid(), started.get(), command.get()))
                : Optional.empty();
    }

    /** The process itself, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(process -> of(process).filter(this::equals).isPresent());
    }

    /** Written completely or not at all, so that a reader never sees half of it. */
    public void writeTo(Path file) throws IOException {
        PrivateFile.write(file, String.join("\n", Long.toString(pid), startedAt, command));
    }

    /** Empty for a file that is missing or malformed: nothing is ever stopped on a guess. */
    public static Optional<ProcessIdentity> readFrom(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 3
                    ? Optional.of(
                            new ProcessIdentity(
                                    Long.parseLong(lines.get(0)), lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Arguments as they stand in a command line here. */
    static String onOneLine(String arguments) {
        return arguments.replace('\0', ' ').replace('\n', ' ').strip();
    }

    private static Optional<String> startOf(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(stat)) {
            return process.info().startInstant().map(Object::toString);
        }
        try {
            String line = Files.readString(stat);
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return Optional.of(boot + "+" + afterName[19]);
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> commandOf(ProcessHandle process) {
        Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.exists(line)) {
            return process.info().commandLine();
        }
        try {
            String command = onOneLine(Files.readString(line));
            return command.isEmpty() ? Optional.empty() : Optional.of(command);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
