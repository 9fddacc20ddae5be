package org.essaim.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.federation.Services;
import org.essaim.local.federation.StubService;
import org.essaim.local.identity.DemoPeople;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClientException;

class SampleRequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir Path folder;

    private final StubService division = new StubService("division.a");

    @BeforeEach
    void plan() throws IOException {
        SampleRequests.plan(folder);
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    @Rule("R100")
    void days_people_and_what_was_answered_before_are_filled_in() throws IOException {
        division.answering("people/me", "{\"person\":\"p-1\"}")
                .answering("rounds", "{\"id\":\"r-7\"}")
                .answering("rounds/r-7/votes", "{\"id\":\"v-1\"}");

        requests(
                        "employee.a||POST rounds|{\"team\":\"${volunteer.a}\"}|scrutin",
                        "volunteer.a||POST rounds/${scrutin.id}/votes|{\"on\":\"${today-28}\"}|")
                .sendOnce(folder, TODAY);

        assertThat(division.asked())
                .containsExactly("/api/v1/people/me", "/api/v1/rounds", "/api/v1/rounds/r-7/votes");
        assertThat(division.bodies())
                .containsExactly("", "{\"team\":\"p-1\"}", "{\"on\":\"2026-02-01\"}");
        assertThat(division.bearers())
                .containsExactly("Bearer volunteer.a", "Bearer employee.a", "Bearer volunteer.a");
    }

    @Test
    void what_follows_from_elsewhere_is_waited_for() throws IOException {
        division.answering(
                        "proposals",
                        "{\"items\":[]}",
                        "{\"items\":[{\"origin\":\"other\",\"id\":\"1\"}]}",
                        "{\"items\":[{\"origin\":\"wanted\",\"id\":\"2\"}]}")
                .answering("proposals/2", "{}");

        requests(
                        "employee.a||GET proposals||offre where origin=wanted",
                        "employee.a||POST proposals/${offre.id}|{}|")
                .sendOnce(folder, TODAY);

        assertThat(division.asked())
                .containsExactly(
                        "/api/v1/proposals",
                        "/api/v1/proposals",
                        "/api/v1/proposals",
                        "/api/v1/proposals/2");
    }

    @Test
    void what_was_done_is_not_done_again() throws IOException {
        division.answering("rounds", "{}");

        requests("employee.a||POST rounds|{}|").sendOnce(folder, TODAY);
        requests("employee.a||POST rounds|{}|").sendOnce(folder, TODAY.plusDays(1));

        assertThat(division.asked()).hasSize(1);
    }

    @Test
    void nothing_is_sent_about_a_sample_of_an_earlier_release(@TempDir Path earlier)
            throws IOException {
        requests("employee.a||POST rounds|{}|").sendOnce(earlier, TODAY);

        assertThat(division.asked()).isEmpty();
    }

    @Test
    @Rule("R17")
    void who_was_interrupted_sends_the_same_days_and_keys_again() throws IOException {
        division.answering("rounds", "{}").answering("close", "!refused", "{}");
        String[] rows = {
            "employee.a||POST rounds|{\"on\":\"${today}\"}|", "employee.a||POST close|{}|"
        };

        assertThatThrownBy(() -> requests(rows).sendOnce(folder, TODAY))
                .isInstanceOf(RestClientException.class)
                .hasMessageStartingWith("request 2 of the sample, POST close as employee.a: 400");
        requests(rows).sendOnce(folder, TODAY.plusDays(1));

        assertThat(division.bodies())
                .containsExactly("{\"on\":\"2026-03-01\"}", "{}", "{\"on\":\"2026-03-01\"}", "{}");
        assertThat(division.keys()).containsExactly("sample-1", "sample-2", "sample-1", "sample-2");
    }

    @Test
    void a_value_that_nobody_knows_is_named() {
        assertThatThrownBy(
                        () ->
                                requests("employee.a||POST rounds/${nothing.id}/close|{}|")
                                        .sendOnce(folder, TODAY))
                .isInstanceOf(RestClientException.class)
                .hasMessageEndingWith("nothing is known of nothing.id");
    }

    private SampleRequests requests(String... rows) {
        AtomicInteger number = new AtomicInteger();
        return new SampleRequests(
                Arrays.stream(rows)
                        .map(row -> row.split("\\|", -1))
                        .map(row -> SampleRequest.read(row, number.incrementAndGet()))
                        .toList(),
                new Services(List.of(division.service()), new ServiceClient((login, _) -> login)),
                new DemoPeople(List.of(new DivisionId("a")), "salt"),
                SampleTitles.in(Locale.FRANCE),
                Duration.ofMinutes(10));
    }
}
