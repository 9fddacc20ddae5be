package org.essaim.local;

import module java.base;

/** The options one by one, before they are checked together. */
final class CommandLineParser {
    private Path portfolio;
    private LocalDate asOf;
    private Path report;
    private boolean exit;
    private Long shuffle;
    private Path state;
    private int basePort = 8000;
    private boolean processes;
    private Duration timeLimit = Duration.ofMinutes(20);

    /** An option whose value, if it takes one, is the next word. */
    void take(String option, Deque<String> left) {
        switch (option) {
            case "--exit" -> exit = true;
            case "--processes" -> processes = true;
            default -> {
                String next = left.peek();
                take(option, next == null || next.startsWith("--") ? "" : left.pop());
            }
        }
    }

    /** An option with its value. */
    void take(String option, String value) {
        switch (option) {
            case "--exit", "--processes" ->
                    throw new CannotRunException(option + " takes no value; see ./run --help");
            case "--portfolio" -> portfolio = path(option, value);
            case "--report" -> report = path(option, value);
            case "--state" -> state = path(option, value);
            case "--as-of" -> asOf = day(value(option, value));
            case "--shuffle" -> shuffle = seed(value(option, value));
            case "--base-port" -> basePort = number(option, value, 1024, 64_000);
            case "--time-limit" ->
                    timeLimit = Duration.ofMinutes(number(option, value, 1, 24 * 60));
            default -> throw new CannotRunException(option + " is no option; see ./run --help");
        }
    }

    private static String value(String option, String value) {
        if (value.isBlank()) {
            throw new CannotRunException(option + " needs a value; see ./run --help");
        }
        return value;
    }

    private static Path path(String option, String value) {
        return Path.of(value(option, value));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            throw new CannotRunException(
                    "--as-of takes a day such as 2022-01-01, not " + value, wrong);
        }
    }

    private static long seed(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException wrong) {
            throw new CannotRunException(
                    "--shuffle takes a whole number such as 7, not " + value, wrong);
        }
    }

    private static int number(String option, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value(option, value));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // is refused like one that is too large
        }
        throw new CannotRunException(
                "%s takes a number from %d to %d, not %s".formatted(option, least, most, value));
    }

    CommandLine checked() {
        if (portfolio == null && (asOf != null || shuffle != null)) {
            throw new CannotRunException("--as-of and --shuffle go with --portfolio FILE");
        }
        if (exit && report == null) {
            throw new CannotRunException("--exit goes with --report OUT.json");
        }
        checkFiles();
        return new CommandLine(
                Optional.ofNullable(portfolio),
                Optional.ofNullable(asOf),
                Optional.ofNullable(report),
                exit,
                shuffle == null ? OptionalLong.empty() : OptionalLong.of(shuffle),
                Optional.ofNullable(state),
                basePort,
                processes,
                timeLimit);
    }

    private void checkFiles() {
        if (portfolio != null && Files.isDirectory(portfolio)) {
            throw new CannotRunException("--portfolio takes a file, not a folder: " + portfolio);
        }
        if (portfolio != null && !Files.exists(portfolio)) {
            throw new CannotRunException("there is no portfolio file " + portfolio);
        }
        if (portfolio != null && !Files.isReadable(portfolio)) {
            throw new CannotRunException("the portfolio file cannot be read: " + portfolio);
        }
        if (report != null && Files.isDirectory(report)) {
            throw new CannotRunException("--report takes a file, not a folder: " + report);
        }
        if (report != null && !canBeMade(report)) {
            throw new CannotRunException("the report cannot be written to " + report);
        }
        if (state != null && Files.exists(state) && !Files.isDirectory(state)) {
            throw new CannotRunException("--state takes a folder, not a file: " + state);
        }
        if (state != null && !canBeMade(state)) {
            throw new CannotRunException("--state takes a folder that can be written: " + state);
        }
    }

    /** Whether it can be written where it is, or where the first of its folders is to be made. */
    private static boolean canBeMade(Path file) {
        Path there = file.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        boolean isFile = there.equals(file.toAbsolutePath().normalize());
        return Files.isWritable(there) && (isFile || Files.isDirectory(there));
    }
}
