package org.essaim.local;

import module java.base;

import org.essaim.local.screen.Screen;
import org.essaim.local.setup.MachineClock;

/** The main class behind {@code run}: the whole federation on this machine. */
public final class Launcher {

    private Launcher() {}

    /** Exits with 0, or with 1 after one clear line where something is wrong. */
    public static void main(String[] arguments) {
        Screen screen = Screen.standard();
        System.exit(run(List.of(arguments), screen));
    }

    private static int run(List<String> arguments, Screen screen) {
        try {
            CommandLine options = CommandLine.parse(arguments);
            Path home = Path.of(System.getProperty("essaim.home", "")).toAbsolutePath();
            return new Run(options, home, MachineClock.clock(), screen).run();
        } catch (CannotRunException fault) {
            screen.done();
            System.err.println("essaim: " + fault.getMessage());
            return 1;
        }
    }
}
