package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The script at the root, as far as the launcher cannot be asked instead. */
class RunScriptTest {

    private static final Path HOME = Path.of(System.getProperty("essaim.root"));

    @Test
    void a_missing_jdk_is_one_line_that_says_what_to_install()
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", HOME.resolve("run").toString());
        builder.environment().put("ESSAIM_LEAST_JDK", "99");
        Process run = builder.redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith("essaim: no JDK 99 or later found: install one");
    }
}
