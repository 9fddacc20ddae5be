package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Offence;
import org.essaim.house.source.Project;
import org.essaim.house.tidy.Bans;
import org.essaim.house.tidy.Check;
import org.essaim.house.tidy.Pages;
import org.essaim.house.tidy.Rules;
import org.essaim.house.tidy.Sizes;
import org.essaim.house.tidy.Words;
import org.junit.jupiter.api.Test;

/** The style of the house, held by a test so that no review has to. */
class TidyTest {

    private static final Rules RULES = Rules.of(Project.file("docs/rules.md"));

    @Test
    void the_project_is_there_to_be_looked_at() {
        assertThat(Project.files()).hasSizeGreaterThan(100);
        assertThat(RULES.all()).hasSizeGreaterThan(60).contains("R01", "R100");
        assertThat(RULES.built()).isNotEmpty().isSubsetOf(RULES.all());
    }

    @Test
    void files_lines_and_methods_keep_their_limits() {
        none(Sizes.FILES);
        none(Sizes.LINES);
        none(Sizes.METHODS);
    }

    @Test
    void time_chance_and_sleep_are_not_called_from_inside() {
        Bans.CALLS.forEach(TidyTest::none);
    }

    @Test
    void a_state_shares_what_it_has_with_the_one_before() {
        none(Bans.COPIES);
    }

    @Test
    void every_name_says_something() {
        none(Bans.NAMES);
        none(Bans.PACKAGES);
    }

    @Test
    void every_type_says_why_it_exists() {
        none(Words.DOCSTRINGS);
    }

    @Test
    void the_event_store_and_the_stream_know_no_word_of_the_domain() {
        none(Words.DOMAIN_WORDS);
    }

    /** Decision 0059. */
    @Test
    void code_speaks_in_the_words_of_the_field() {
        none(Words.FIELD_WORDS);
    }

    @Test
    void the_base_module_is_imported_once() {
        none(Bans.IMPORTS);
    }

    @Test
    void tests_are_sentences_and_they_run() {
        none(Words.TESTS_ARE_SENTENCES);
        none(Bans.TESTS_THAT_DO_NOT_RUN);
    }

    @Test
    void nothing_is_left_for_later_or_of_one_machine() {
        none(Words.LEFTOVERS);
        none(Words.MACHINE_PATHS);
        none(Words.REGISTRY_HOSTS);
    }

    @Test
    void a_cited_rule_exists() {
        none(RULES.unknown());
    }

    @Test
    void what_a_page_points_at_is_there() {
        none(Pages.paths(Project.root()));
    }

    @Test
    void a_decision_says_when_why_and_what_it_costs() {
        none(Pages.DECISIONS);
        assertThat(Pages.doubledNumbers(Project.files())).isEmpty();
    }

    @Test
    void what_people_run_is_executable() {
        assertThat(List.of("mvnw", "run", "verify", ".ci/run"))
                .allMatch(name -> Files.isExecutable(Project.root().resolve(name)));
    }

    private static void none(Check check) {
        List<Offence> offences = Project.files().stream().flatMap(check::offences).toList();
        assertThat(offences).isEmpty();
    }
}
