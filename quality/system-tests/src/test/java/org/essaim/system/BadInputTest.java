package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.FreePorts;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every bad file or unfit machine ends in clear lines and exit code 1. */
@Night
@SecondChance
class BadInputTest {

    private static final String LAUNCH =
            """
            {"on":"%s","where":"école","fact":"initiative-launched","initiative":"%s",\
            "title":"t","kind":"PROTOTYPE"}""";
    private static final String SPEND =
            """
            {"on":"2020-03-01","where":"école","fact":"expense-recorded","initiative":"bonne",\
            "euros":"%s","halfDays":1,"label":"l"}""";

    @TempDir Path folder;

    @Test
    void each_bad_line_is_named_by_its_number_and_the_good_ones_are_imported() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("mixed.jsonl"),
                        List.of(
                                admitted(),
                                allocated(),
                                LAUNCH.formatted("2020-02-01", "bonne"),
                                "{\"on\":\"2020-02-01\",",
                                LAUNCH.formatted("2020-02-30", "impossible"),
                                LAUNCH.formatted("2020-02-01", "x".repeat(300)),
                                LAUNCH.formatted("2020-02-01", "a\\u0007b"),
                                LAUNCH.formatted("9999-01-01", "demain"),
                                LAUNCH.formatted("2020-02-01", "ailleurs")
                                        .replace("école", "nulle-part"),
                                SPEND.formatted("1.234"),
                                SPEND.formatted("-5.00"),
                                SPEND.formatted("99999999999999999999.00"),
                                "{\"on\":\"2020-02-01\",\"where\":\"école\",\"fact\":\"magic\"}",
                                SPEND.formatted("100.00")));
        Path report = folder.resolve("report.json");
        try (LauncherProcess run = run(file, report)) {
            assertThat(run.exit()).isEqualTo(1);
            for (int bad = 4; bad <= 13; bad++) {
                String start = "line " + bad + ": ";
                assertThat(run.output()).anyMatch(line -> line.startsWith(start));
            }
            assertThat(run.output()).noneMatch(line -> line.matches("line (1|2|3|14): .*"));
        }
        JsonNode written = Expected.read(report);
        assertThat(written.path("initiatives").asInt()).isEqualTo(1);
        assertThat(written.path("funding").path("école").path("spentCents").asInt())
                .isEqualTo(10000);
    }

    @Test
    void an_empty_file_is_refused_before_anything_starts() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.jsonl"), "\n\n");
        try (LauncherProcess run = run(file, folder.resolve("report.json"))) {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.output()).singleElement().asString().contains("empty.jsonl is empty");
        }
    }

    @Test
    void a_busy_port_is_one_line_before_anything_starts_and_the_folder_is_free_still()
            throws IOException {
        Path file = Files.writeString(folder.resolve("one.jsonl"), admitted());
        int base = FreePorts.base();
        try (ServerSocket busy = new ServerSocket(base + 300, 1, InetAddress.getLoopbackAddress());
                LauncherProcess run =
                        run(
                                file,
                                folder.resolve("report.json"),
                                "--base-port",
                                Integer.toString(base))) {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.output())
                    .singleElement()
                    .asString()
                    .contains(busy.getLocalPort() + " (for the OpenID provider)");
            assertThat(run.running()).isEmpty();
            assertThat(folder.resolve("state").resolve("portfolio.name")).doesNotExist();
        }
    }

    private LauncherProcess run(Path file, Path report, String... more) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--portfolio",
                                file.toString(),
                                "--report",
                                report.toString(),
                                "--exit"));
        options.addAll(List.of(more));
        return LauncherProcess.start(folder.resolve("state"), options);
    }

    private static String admitted() {
        return """
        {"on":"2020-01-01","where":"centre","fact":"division-admitted","division":"école",\
        "dissatisfaction":50,"source":"s"}""";
    }

    private static String allocated() {
        return """
        {"on":"2020-01-01","where":"centre","fact":"envelope-allocated","division":"école",\
        "year":2020,"euros":"1000.00","halfDays":20}""";
    }
}
