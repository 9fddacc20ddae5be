package org.essaim.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.local.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a state folder may be used for, once it has been used. */
class JobTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    @TempDir Path folder;

    @Test
    void the_sample_goes_on_at_the_ports_at_which_its_people_are_known() {
        try (StateFolder state = StateFolder.open(folder.resolve("state"), 1)) {
            Job sample = Job.ofSample(state, TODAY);
            sample.claim(state, 8_000);

            assertThatCode(() -> sample.requireClaimable(state, 8_000)).doesNotThrowAnyException();
            assertThatThrownBy(() -> sample.requireClaimable(state, 9_000))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("use --base-port 8000, or another folder with --state");
        }
    }

    @Test
    void a_portfolio_goes_on_at_any_ports_and_another_one_does_not() throws IOException {
        try (StateFolder state = StateFolder.open(folder.resolve("state"), 1)) {
            Job first = portfolio("2018-01-01");
            first.claim(state, 8_000);
            Job another = portfolio("2019-01-01");

            assertThatCode(() -> first.requireClaimable(state, 9_000)).doesNotThrowAnyException();
            assertThatThrownBy(() -> another.requireClaimable(state, 8_000))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("already holds another portfolio");
        }
    }

    @Test
    void a_run_that_came_to_nothing_claims_no_folder() throws IOException {
        Path place = folder.resolve("state");
        try (StateFolder state = StateFolder.open(place, 1)) {
            Job sample = Job.ofSample(state, TODAY);
            sample.requireClaimable(state, 8_000);

            assertThat(Job.isClaimed(place)).isFalse();
            assertThatCode(() -> sample.requireClaimable(state, 9_000)).doesNotThrowAnyException();
            assertThatCode(() -> portfolio("2018-01-01").requireClaimable(state, 9_000))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_folder_is_claimed_once_everything_has_started_there() {
        Path place = folder.resolve("state");
        try (StateFolder state = StateFolder.open(place, 1)) {
            Job.ofSample(state, TODAY).claim(state, 8_000);
        }
        assertThat(Job.isClaimed(place)).isTrue();
    }

    private Job portfolio(String day) throws IOException {
        Path file = folder.resolve("facts.jsonl");
        String fact =
                """
                {"on":"2018-01-01","where":"centre","fact":"division-admitted","division":"a"}
                """;
        Files.writeString(file, fact);
        return Job.ofFile(file, Optional.of(LocalDate.parse(day)));
    }
}
