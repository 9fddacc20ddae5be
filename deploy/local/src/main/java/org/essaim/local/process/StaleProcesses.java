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

    /** The names of what was stopped: services first, then the broker, the database last. */
    public static List<String> stop(Path pidFolder, Duration grace) {
        List<String> stopped = new ArrayList<>();
        for (Path file : files(pidFolder)) {
            String name = name(file);
            ProcessIdentity.readFrom(file)
                    .flatMap(ProcessIdentity::find)
                    .ifPresent(
                            process -> {
                                ProcessShutdown.of(
                                        process, name.equals("postgres") ? "INT" : "TERM", grace);
                                stopped.add(name);
                            });
            delete(file);
        }
        return stopped;
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
