package org.essaim.system;

import module java.base;

/**
 * What a process has taken until now.
 *
 * @param processor seconds of processor time
 * @param mebibytes of its own, what it shares with others divided among them
 */
record ProcessCost(double processor, double mebibytes, int threads) {

    static ProcessCost of(ServiceProcess process) {
        return new ProcessCost(
                process.processorSeconds(),
                mebibytes(process.pid()),
                (int) number(Path.of("/proc/" + process.pid(), "status"), "Threads:"));
    }

    /** Of any process. */
    static double mebibytes(long pid) {
        return number(Path.of("/proc/" + pid, "smaps_rollup"), "Pss:") / 1_024.0;
    }

    /** MiB that are no pages of a file: a machine cannot share them, nor take them back. */
    static long anonymous(long pid) {
        return number(Path.of("/proc/" + pid, "smaps_rollup"), "Anonymous:") / 1_024;
    }

    /** Seconds of processor time that its compilers have taken. */
    static double compiling(ServiceProcess process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid(), "task"))) {
            return threads.mapToLong(ProcessCost::compilingNanos).sum() / 1e9;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long compilingNanos(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*")
                    ? Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0])
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long number(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    ProcessCost eachAfter(ProcessCost first, int more) {
        return new ProcessCost(
                (processor - first.processor) / more,
                (mebibytes - first.mebibytes) / more,
                (threads - first.threads) / more);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f s of processor time, %.1f MiB, %d threads",
                processor,
                mebibytes,
                threads);
    }
}
