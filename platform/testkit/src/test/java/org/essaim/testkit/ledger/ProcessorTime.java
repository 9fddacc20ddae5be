package org.essaim.testkit.ledger;

import module java.base;

/**
 * The processor time of this JVM and of all that it started, as the kernel counts it: a process
 * that has ended is counted by the one that waited for it. Zero where there is no {@code /proc}.
 */
final class ProcessorTime {

    private static final Path PROCESSES = Path.of("/proc");

    /** What Linux tells programs it counts in, on every machine: hundredths of a second. */
    private static final long MILLIS_A_TICK = 10;

    private ProcessorTime() {}

    /** In milliseconds, since this JVM began. */
    static long millis() {
        long own = ProcessHandle.current().pid();
        Map<Long, List<Seen>> children = all().collect(Collectors.groupingBy(Seen::parent));
        long ticks = 0;
        Deque<Long> left = new ArrayDeque<>(List.of(own));
        while (!left.isEmpty()) {
            for (Seen child : children.getOrDefault(left.pop(), List.of())) {
                ticks += child.ticks();
                left.push(child.pid());
            }
        }
        return (ticks + read(PROCESSES.resolve("self")).map(Seen::ticks).orElse(0L))
                * MILLIS_A_TICK;
    }

    private static Stream<Seen> all() {
        String[] names = Objects.requireNonNullElse(PROCESSES.toFile().list(), new String[0]);
        return Arrays.stream(names)
                .filter(name -> Character.isDigit(name.charAt(0)))
                .flatMap(name -> read(PROCESSES.resolve(name)).stream());
    }

    /** Nothing of one that ended meanwhile. */
    private static Optional<Seen> read(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name of the program stands in brackets and may hold anything.
            String[] after = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = IntStream.range(11, 15).mapToLong(i -> Long.parseLong(after[i])).sum();
            long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
            return Optional.of(new Seen(pid, Long.parseLong(after[1]), ticks));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private record Seen(long pid, long parent, long ticks) {}
}
