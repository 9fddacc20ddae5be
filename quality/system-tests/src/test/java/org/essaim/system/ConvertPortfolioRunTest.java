package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/convert-portfolio} as somebody types it, on the example of its page. */
@Night
@SecondChance
class ConvertPortfolioRunTest {

    @TempDir Path folder;

    @Test
    void the_example_of_the_page_is_converted_and_what_hinders_is_a_status() throws Exception {
        Path sheet = Files.writeString(folder.resolve("sheet.csv"), block("csv"));
        Path map = Files.writeString(folder.resolve("map.json"), block("json"));
        Path file = folder.resolve("portfolio.jsonl");

        assertThat(run(sheet, map, file)).isZero();
        assertThat(file).hasContent(block("jsonl"));

        Files.delete(file);
        Files.writeString(sheet, block("csv").replace("15/01/2024", "2024"));
        assertThat(run(sheet, map, file)).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    private static int run(Path sheet, Path map, Path file) throws Exception {
        return new ProcessBuilder(
                        LauncherProcess.HOME.resolve("deploy/convert-portfolio").toString(),
                        sheet.toString(),
                        "--mapping",
                        map.toString(),
                        "--out",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String block(String kind) throws IOException {
        String page = Files.readString(LauncherProcess.HOME.resolve("docs/portfolio-format.md"));
        return page.split("\n## From a spreadsheet\n")[1]
                .split("```" + kind + "\n")[1]
                .split("```")[0];
    }
}
