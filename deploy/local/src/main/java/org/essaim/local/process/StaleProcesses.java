package org.essaim.local.process;

import module java.base;

import org.essaim.servers.ProcessShutdown;

/**
 * Stops what a killed launcher left running: every process whose pid file, start and command line
 * all agree. A pid that now belongs to another process is left alone.
 */
public final class StaleProcesses {

    private static final List<String> LAST_TO_STOP = List.of("kafka", "postgres");

    private StaleProcesses() {}

    /** The names of what was stopped: all services at once, then the broker and the database. */
    public static List<String> stop(Path pidFolder, Duration grace) {
        List<Path> files = files(pidFolder);
        Map<String, ProcessHandle> ours = new LinkedHashMap<>();
        for (Path file : files) {
            ProcessIdentity.readFrom(file)
                    .flatMap(ProcessIdentity::find)
                    .ifPresent(process -> ours.put(name(file), process));
        }
        stop(ours, name -> !LAST_TO_STOP.contains(name), grace);
        stop(ours, LAST_TO_STOP::contains, grace);
        files.forEach(StaleProcesses::delete);
        return List.copyOf(ours.keySet());
    }

    private static void stop(
            Map<String, ProcessHandle> ours, Predicate<String> which, Duration grace) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            ours.forEach(
                    (name, process) -> {
                        String signal = name.equals("postgres") ? "INT" : "TERM";
                        if (which.test(name)) {
                            pool.execute(() -> ProcessShutdown.of(process, signal, grace));
                        }
                    });
        }
    }

    private static List<Path> files(Path pidFolder) {
        try (Stream<Path> files = Files.list(pidFolder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted(
                            Comparator.comparingInt(StaleProcesses::turn)
                                    .thenComparing(Path::getFileName))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Before the first of those to stop last: everything that is not among them. */
    private static int turn(Path file) {
        return LAST_TO_STOP.indexOf(name(file));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
