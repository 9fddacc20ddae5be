package org.essaim.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    @TempDir private Path root;

    @Test
    void a_link_and_a_mentioned_path_that_lead_nowhere_are_seen() throws Exception {
        Files.createDirectories(root.resolve("docs"));
        Files.createFile(root.resolve("docs/rules.md"));
        String text = "[a](rules.md) `docs/rules.md` `other/way`\n[b](gone.md)\n`docs/gone`";
        assertThat(Pages.paths(root).offences(new TextFile("docs/page.md", text)))
                .containsExactly(
                        new Offence("docs/page.md", 2, "gone.md is not there"),
                        new Offence("docs/page.md", 3, "docs/gone is not there"));
    }

    @Test
    void a_decision_that_does_not_say_what_it_costs_is_seen() {
        String text = "Date: x\n## Context\n## Decision\n## What would change it\n";
        assertThat(Pages.DECISIONS.offences(new TextFile("docs/decisions/0009-x.md", text)))
                .extracting(Offence::what)
                .containsExactly("says nothing under: ## Cost");
    }

    @Test
    void two_decisions_with_one_number_are_seen() {
        assertThat(
                        Pages.doubledNumbers(
                                List.of(
                                        new TextFile("docs/decisions/0007-a.md", ""),
                                        new TextFile("docs/decisions/0007-b.md", ""))))
                .containsExactly("0007");
    }
}
