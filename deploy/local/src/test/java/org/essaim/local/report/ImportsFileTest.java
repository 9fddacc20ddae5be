package org.essaim.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.portfolio.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind, so that the next one need not import again. */
class ImportsFileTest {

    private static final ImportReport.Refused REFUSED =
            new ImportReport.Refused(7, "expense", "i-1", "R11", "too much", "ask for less");
    private static final Map<String, ImportReport> REPORTS =
            Map.of("centre", report(List.of()), "préfecture-du-littoral", report(List.of(REFUSED)));

    @TempDir Path folder;

    private ImportsFile file;

    @BeforeEach
    void beside() {
        file = new ImportsFile(folder.resolve("imports.json"));
    }

    @Test
    void has_every_report_as_it_was_once_all_has_arrived() {
        assertThat(file.read()).isEmpty();

        file.replace(true, REPORTS);

        assertThat(file.read()).contains(REPORTS);
    }

    @Test
    void has_none_any_more_where_something_is_missing() {
        file.replace(true, REPORTS);

        file.replace(false, REPORTS);

        assertThat(file.read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void is_as_good_as_absent_where_it_cannot_be_read() throws IOException {
        for (String content : List.of("", "{", "[]", "{\"centre\":7}", "{\"centre\":{}}")) {
            Files.writeString(file.path(), content);

            assertThat(file.read()).as(content).isEmpty();
        }
    }

    private static ImportReport report(List<ImportReport.Refused> refused) {
        return new ImportReport(null, 9, 8, 7, 1, 0, refused.size(), refused, 0, List.of(), 4_711);
    }
}
