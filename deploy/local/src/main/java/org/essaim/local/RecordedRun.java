package org.essaim.local;

import module java.base;

import org.essaim.local.screen.Screen;
import org.essaim.local.setup.MachineClock;

/**
 * A run with the sample in which each program in Java records the classes that it uses: everything
 * starts, imports and answers as it will for people. It ends by itself.
 */
public final class RecordedRun {

    /** The beginning of the line that says why it did not come to its end. */
    static final String FAULT = "essaim: ";

    private RecordedRun() {}

    /**
     * @param arguments the folder of its state, and the port from which its ports are counted
     */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("essaim.home")).toAbsolutePath();
        System.exit(run(options(arguments), home));
    }

    private static int run(CommandLine options, Path home) {
        try {
            return new Run(options, home, MachineClock.clock(), screen(), true).run();
        } catch (CannotRunException fault) {
            System.out.println(FAULT + fault.getMessage());
            return 1;
        }
    }

    private static Screen screen() {
        return new Screen(System.out, false);
    }

    private static CommandLine options(String[] arguments) {
        return CommandLine.parse(List.of("--state", arguments[0], "--base-port", arguments[1]));
    }
}
