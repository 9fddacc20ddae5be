package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight divisions of the French State through the real processes, with faults on the way: together
 * in one process, which is killed, then on the same databases in processes of their own. The report
 * is what other code computed.
 */
@Night
@SecondChance
class PortfolioRunTest {

    private static final String DAY = "2018-01-01";
    private static final int DAYS_OF_2018 = 365;

    @TempDir Path folder;

    @Test
    @Rule({"R12", "R62", "R66", "R70"})
    void killed_services_another_order_and_a_second_import_change_nothing() throws IOException {
        Path killed = folder.resolve("killed.json");
        try (LauncherProcess first = start(killed, List.of("--shuffle", "20180101"))) {
            first.awaitLine("imported into 1 of 8 divisions");
            first.kill("divisions");
            first.kill("centre");
            first.awaitLine(SampleRunTest.READY);
            SameFigures figures = SameFigures.of(first);
            Eventually.passes(() -> figures.areTheSame(DAYS_OF_2018));
            first.terminate();
            first.exit();
            assertThat(first.output())
                    .anyMatch(line -> line.startsWith("centre ended unexpectedly"))
                    .anyMatch(line -> line.startsWith("divisions ended unexpectedly"));
        }
        assertThat(Expected.read(killed)).isEqualTo(Expected.asOf(DAY));

        Path again = folder.resolve("again.json");
        try (LauncherProcess second = start(again, List.of("--exit", "--processes"))) {
            assertThat(second.exit()).as("%s", second.output()).isZero();
            assertThat(second.running()).isEmpty();
        }
        assertThat(again).hasSameTextualContentAs(killed);
    }

    private LauncherProcess start(Path report, List<String> more) {
        List<String> options =
                new java.util.ArrayList<>(
                        List.of(
                                "--portfolio",
                                Expected.portfolio(),
                                "--as-of",
                                DAY,
                                "--report",
                                report.toString()));
        options.addAll(more);
        return LauncherProcess.start(folder.resolve("state"), options);
    }
}
