package org.essaim.house.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that drifted from the code is seen, with what writes it again. */
class GeneratedTest {

    @Test
    void a_page_that_says_something_else_or_that_nothing_stands_behind_is_seen(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("page.md"), "as the code says\n");
        assertThat(Boolean.getBoolean("essaim.write")).isFalse();

        Generated.folderIsUpToDate(folder.toString(), Map.of("page.md", "as the code says\n"));
        for (Map<String, String> drifted :
                List.of(
                        Map.of("page.md", "as the code said\n"),
                        Map.of("page.md", "as the code says\n", "new.md", "missing"),
                        Map.<String, String>of())) {
            assertThatThrownBy(() -> Generated.folderIsUpToDate(folder.toString(), drifted))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("follow");
        }
    }
}
