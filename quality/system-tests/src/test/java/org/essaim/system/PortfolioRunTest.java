package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight divisions of the French State through the real processes, whatever befalls them. */
class PortfolioRunTest {

    private static final String DAY = "2018-01-01";
    private static final int DAYS_OF_2018 = 365;

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
    void killed_services_and_another_order_change_nothing_and_reporting_says_what_the_centre_says()
            throws IOException {
        Path report = folder.resolve("killed.json");
        try (LauncherProcess run = start(report, List.of("--shuffle", "20180101"))) {
            run.awaitWords("imported into 1 of 8 divisions");
            run.kill("division.dinum");
            run.kill("centre");
            run.awaitWords(SampleRunTest.READY);
            SameFigures figures = run.figures();
            Eventually.passes(() -> figures.areTheSame(DAYS_OF_2018));
            run.terminate();
            run.exit();
            assertThat(run.said())
                    .anyMatch(line -> line.startsWith("centre ended unexpectedly"))
                    .anyMatch(line -> line.startsWith("division.dinum ended unexpectedly"));
        }
        assertThat(Expected.read(report)).isEqualTo(Expected.asOf(DAY));
    }

    private LauncherProcess run(Path report, List<String> more) {
        return start(report, Stream.concat(more.stream(), Stream.of("--exit")).toList());
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
