package org.essaim.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What each class of tests costs is counted whole, also what it starts. */
class LedgerTest {

    /** The kernel counts in hundredths of a second. */
    private static final long LEAST_MILLIS = Diligent.WORK.toMillis() - 20;

    @TempDir private Path folder;

    @Test
    void a_class_is_one_line_with_its_nested_ones_and_its_tags() throws IOException {
        Path file = folder.resolve("ledger.tsv");
        run(Diligent.class, file);

        List<String[]> lines =
                Files.readAllLines(file).stream().map(each -> each.split("\t", 4)).toList();
        assertThat(lines)
                .extracting(cells -> cells[0], cells -> cells[3])
                .containsExactly(
                        tuple(Ledger.BEFORE, ""), tuple(Diligent.class.getName(), "drill"));
        assertThat(Long.parseLong(lines.getLast()[1])).isGreaterThanOrEqualTo(LEAST_MILLIS);
    }

    @Test
    void what_a_program_took_that_has_ended_is_counted() throws Exception {
        long before = ProcessorTime.millis();
        String work = "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done";
        assertThat(new ProcessBuilder("sh", "-c", work).start().waitFor()).isZero();
        assertThat(ProcessorTime.millis() - before).isGreaterThan(100);
    }

    private static void run(Class<?> tests, Path file) {
        LauncherConfig plain =
                LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(tests))
                        .build();
        LauncherFactory.create(plain).execute(request, new Ledger(file));
    }
}
