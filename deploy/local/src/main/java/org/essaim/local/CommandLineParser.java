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

    void take(String option, Deque<String> left) {
        switch (option) {
            case "--exit" -> exit = true;
            case "--processes" -> processes = true;
            case "--portfolio" -> portfolio = Path.of(value(option, left));
            case "--report" -> report = Path.of(value(option, left));
            case "--state" -> state = Path.of(value(option, left));
            case "--as-of" -> asOf = day(value(option, left));
            case "--shuffle" -> shuffle = number(option, left, Long.MIN_VALUE, Long.MAX_VALUE);
            case "--base-port" -> basePort = (int) number(option, left, 1024, 64_000);
            case "--time-limit" -> timeLimit = Duration.ofMinutes(number(option, left, 1, 24 * 60));
            default -> throw new CannotRunException(option + " is no option; see ./run --help");
        }
    }

    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw new CannotRunException(option + " needs a value; see ./run --help");
        }
        return value;
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            throw new CannotRunException(
                    "--as-of takes a day such as 2022-01-01, not " + value, wrong);
        }
    }

    private static long number(String option, Deque<String> left, long least, long most) {
        String value = value(option, left);
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new CannotRunException(option + " takes a number, not " + value, wrong);
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
        if (portfolio != null && !Files.isReadable(portfolio)) {
            throw new CannotRunException("the portfolio file cannot be read: " + portfolio);
        }
        if (portfolio != null && Files.isDirectory(portfolio)) {
            throw new CannotRunException("--portfolio takes a file, not a folder: " + portfolio);
        }
        if (report != null && Files.isDirectory(report)) {
            throw new CannotRunException("--report takes a file, not a folder: " + report);
        }
        if (state != null && Files.exists(state) && !Files.isDirectory(state)) {
            throw new CannotRunException("--state takes a folder, not a file: " + state);
        }
    }
}
