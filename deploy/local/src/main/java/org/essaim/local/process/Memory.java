package org.essaim.local.process;

import module java.base;

/** The memory that processes use, shared pages divided among those that share them (PSS). */
public final class Memory {

    private Memory() {}

    /** Of this process and all its descendants, in bytes; 0 where the system does not say. */
    public static long used() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
