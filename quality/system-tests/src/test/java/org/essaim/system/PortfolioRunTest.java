package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight divisions of the French State through the real processes, whatever befalls them. */
class PortfolioRunTest {

    private static final String DAY = "2018-01-01";

    @TempDir Path folder;

    @Test
    @Rule({"R12", "R62", "R70"})
    void the_portfolio_gives_what_other_code_computed_and_again_when_imported_twice() {
        Path report = folder.resolve("first.json");
        try (LauncherProcess first = run(report, List.of())) {
            assertThat(first.exit()).as("%s", first.said()).isZero();
            assertThat(Expected.read(report)).isEqualTo(Expected.asOf(DAY));
            assertThat(first.running()).isEmpty();
        }
        Path again = folder.resolve("second.json");
        try (LauncherProcess second = run(again, List.of())) {
            assertThat(second.exit()).as("%s", second.said()).isZero();
        }
        assertThat(again).hasSameTextualContentAs(report);
    }

    @Test
    @Rule("R66")
    void killed_services_and_another_order_of_divisions_change_nothing() {
        Path report = folder.resolve("killed.json");
        try (LauncherProcess run = run(report, List.of("--shuffle", "20180101"))) {
            run.awaitWords("imported into 1 of 8 divisions");
            run.kill("division.dinum");
            run.kill("centre");
            assertThat(run.exit()).as("%s", run.said()).isZero();
            assertThat(run.said())
                    .anyMatch(line -> line.startsWith("centre ended unexpectedly"))
                    .anyMatch(line -> line.startsWith("division.dinum ended unexpectedly"));
        }
        assertThat(Expected.read(report)).isEqualTo(Expected.asOf(DAY));
    }

    private LauncherProcess run(Path report, List<String> more) {
        List<String> options =
                new java.util.ArrayList<>(
                        List.of(
                                "--portfolio",
                                Expected.portfolio(),
                                "--as-of",
                                DAY,
                                "--report",
                                report.toString(),
                                "--exit"));
        options.addAll(more);
        return LauncherProcess.start(folder.resolve("state"), options);
    }
}
