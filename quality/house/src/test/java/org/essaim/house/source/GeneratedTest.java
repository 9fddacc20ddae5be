package org.essaim.house.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that drifted from the code is seen, with the command that writes it again. */
class GeneratedTest {

    @TempDir private Path folder;

    @BeforeEach
    void one_page_is_checked_in() throws Exception {
        Files.writeString(folder.resolve("page.md"), "as the code says\n");
    }

    @Test
    void pages_that_are_those_of_the_code_pass() {
        new Generated(folder).isUpToDate(Map.of("page.md", "as the code says\n"));
    }

    @Test
    void a_page_that_says_something_else_is_seen() {
        drifted(Map.of("page.md", "as the code said\n"));
    }

    @Test
    void a_page_that_is_missing_is_seen() {
        drifted(Map.of("page.md", "as the code says\n", "new.md", ""));
    }

    @Test
    void a_page_that_nothing_stands_behind_is_seen() {
        drifted(Map.of());
    }

    private void drifted(Map<String, String> wanted) {
        assertThat(Boolean.getBoolean("essaim.write")).isFalse();
        assertThatThrownBy(() -> new Generated(folder).isUpToDate(wanted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(Generated.COMMAND);
    }
}
