package org.essaim.local;

import module java.base;

/**
 * The checked command line of {@code run}.
 *
 * @param portfolio the file to import; absent: a generated sample
 * @param asOf facts after this day are ignored; absent: up to today, with a clock that runs
 * @param report where to write the report of the projections
 * @param exit stop when everything has converged, instead of staying until Ctrl-C
 * @param shuffle seed of the order in which divisions are imported; absent: order of the file
 * @param state the folder that keeps everything; absent: chosen from what is imported
 * @param basePort from which all ports are counted, 1024 to 64000
 * @param processes each division gets a process of its own, instead of one for all
 * @param timeLimit of an import until everything has converged
 */
public record CommandLine(
        Optional<Path> portfolio,
        Optional<LocalDate> asOf,
        Optional<Path> report,
        boolean exit,
        OptionalLong shuffle,
        Optional<Path> state,
        int basePort,
        boolean processes,
        Duration timeLimit) {

    /**
     * A value follows its option, or an equals sign behind it.
     *
     * @throws CannotRunException with one line that says what is wrong
     */
    public static CommandLine parse(List<String> arguments) {
        CommandLineParser parts = new CommandLineParser();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String word = left.pop();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals < 0) {
                parts.take(word, left);
            } else {
                parts.take(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return parts.checked();
    }
}
