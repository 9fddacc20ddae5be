package org.essaim.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes and their children take of the machine's memory, shared pages shared out among
 * those who share them (PSS).
 */
public final class Memory {

    private Memory() {}

    /** Bytes; 0 where the system does not tell. */
    public static long of(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        Path told = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
