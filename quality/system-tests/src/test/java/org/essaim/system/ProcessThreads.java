package org.essaim.system;

import module java.base;

/**
 * The platform threads of a process.
 *
 * @param named how many have a name, by its first 15 letters and without what follows a number
 */
record ProcessThreads(Map<String, Long> named) {

    /** They come and go with the work. */
    private static final String POOL = "ForkJoinPool";

    static ProcessThreads of(long process) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process + "/task"))) {
            return new ProcessThreads(
                    tasks.map(ProcessThreads::name)
                            .filter(name -> !name.startsWith(POOL))
                            .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip().replaceAll("[0-9]+.*", "");
        } catch (IOException ended) {
            return POOL;
        }
    }

    /** How many more there are of each name than there were. */
    Map<String, Long> moreThan(ProcessThreads before) {
        Map<String, Long> more = new TreeMap<>();
        named.forEach((name, now) -> more.put(name, now - before.named.getOrDefault(name, 0L)));
        more.values().removeIf(count -> count <= 0);
        return more;
    }
}
