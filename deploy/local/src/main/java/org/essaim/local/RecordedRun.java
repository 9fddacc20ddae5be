package org.essaim.local;

import module java.base;

import org.apache.commons.io.FileUtils;
import org.essaim.local.federation.Addresses;
import org.essaim.local.sample.SamplePortfolio;
import org.essaim.local.screen.Screen;
import org.essaim.local.setup.MachineClock;

/**
 * A run with the sample in which each program in Java records the classes that it uses: everything
 * starts, imports and answers as it will for people. It ends by itself, and leaves nothing but the
 * caches.
 */
public final class RecordedRun {

    /** The beginning of the line that says why it did not come to its end. */
    static final String FAULT = "essaim: ";

    private RecordedRun() {}

    /**
     * @param arguments the folder of its state, which is removed
     */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("essaim.home")).toAbsolutePath();
        Path folder = Path.of(arguments[0]);
        FileUtils.deleteDirectory(folder.toFile());
        int exit = run(folder, home);
        FileUtils.deleteDirectory(folder.toFile());
        System.exit(exit);
    }

    private static int run(Path folder, Path home) {
        try {
            return new Run(options(folder), home, MachineClock.clock(), screen(), true).run();
        } catch (CannotRunException fault) {
            System.out.println(FAULT + fault.getMessage());
            return 1;
        }
    }

    private static Screen screen() {
        return new Screen(System.out, false);
    }

    private static CommandLine options(Path folder) {
        return CommandLine.parse(
                List.of(
                        "--state=" + folder,
                        "--base-port=" + Addresses.unused(SamplePortfolio.divisions()).base()));
    }
}
