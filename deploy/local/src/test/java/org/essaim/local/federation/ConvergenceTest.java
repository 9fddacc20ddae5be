package org.essaim.local.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

    private static final String FRESH = "freshness";

    private final StubService centre = new StubService("centre");
    private final StubService reporting = new StubService("reporting");
    private final StubService division = new StubService("division.anct");
    private final Screen screen = new Screen(new PrintStream(new ByteArrayOutputStream()), false);

    @AfterEach
    void close() {
        List.of(centre, reporting, division).forEach(StubService::close);
    }

    @Test
    void all_at_every_head_twice_the_same_is_converged() {
        centre.answering(FRESH, freshness("centre", 5, 5, "division.anct", 9, 0));
        reporting.answering(FRESH, reportingAt(5, 9));
        division.answering(FRESH, freshness("division.anct", 9, 9, "centre", 5, 0));
        await(Duration.ofMinutes(10));
        assertThat(division.asked()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_head_that_moves_between_two_looks_is_looked_at_again() {
        centre.answering(FRESH, freshness("centre", 5, 5, "division.anct", 9, 0));
        reporting.answering(FRESH, reportingAt(5, 9), reportingAt(6, 9));
        division.answering(
                FRESH,
                freshness("division.anct", 9, 9, "centre", 5, 0),
                freshness("division.anct", 9, 9, "centre", 6, 0));
        centre.answering(
                FRESH,
                freshness("centre", 5, 5, "division.anct", 9, 0),
                freshness("centre", 6, 6, "division.anct", 9, 0));
        await(Duration.ofMinutes(10));
        assertThat(centre.asked()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void what_is_behind_is_named_when_the_time_is_up() {
        centre.answering(FRESH, freshness("centre", 5, 4, "division.anct", 7, 0));
        reporting.answering(FRESH, reportingAt(5, 9));
        division.answering(FRESH, freshness("division.anct", 9, 9, "centre", 5, 0));
        assertThatThrownBy(() -> await(Duration.ofMillis(500)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageStartingWith("not converged after 0 s")
                .hasMessageContaining("centre has published 4 of 5 records")
                .hasMessageContaining("centre has ingested 7 of 9 records of division.anct");
    }

    @Test
    void a_service_that_does_not_answer_is_behind() {
        reporting.answering(FRESH, reportingAt(5, 9));
        division.answering(FRESH, freshness("division.anct", 9, 9, "centre", 5, 0));
        assertThatThrownBy(() -> await(Duration.ofMillis(500)))
                .hasMessageContaining("centre does not answer");
    }

    @Test
    void a_dead_letter_is_a_loss_and_not_convergence() {
        centre.answering(FRESH, freshness("centre", 5, 5, "division.anct", 9, 1));
        reporting.answering(FRESH, reportingAt(5, 9));
        division.answering(FRESH, freshness("division.anct", 9, 9, "centre", 5, 0));
        assertThatThrownBy(() -> await(Duration.ofMinutes(10)))
                .hasMessage(
                        "not everything could be processed: centre: the inbox of division.anct"
                                + " has dead letters: 1");
    }

    private void await(Duration limit) {
        Services services =
                new Services(
                        List.of(centre.service(), reporting.service(), division.service()),
                        new ServiceClient((login, _) -> "token of " + login));
        new Convergence(services, screen).await(limit);
    }

    private static String reportingAt(int centre, int division) {
        return """
        {"stream":"reporting","processors":[],"journal":{"head":0,"sent":0},"inbox":[
         {"stream":"centre","position":%d,"deadLetters":0,"quarantined":null},
         {"stream":"division.anct","position":%d,"deadLetters":0}],"caughtUp":true}"""
                .formatted(centre, division);
    }

    private static String freshness(
            String stream, int head, int sent, String reads, int position, int deadLetters) {
        return """
        {"stream":"%s","processors":[{"name":"publication","caughtUp":true,"deadLetters":0}],
         "journal":{"head":%d,"sent":%d,"acknowledged":0},
         "inbox":[{"stream":"%s","position":%d,"deadLetters":%d,"quarantined":null}],
         "caughtUp":true}"""
                .formatted(stream, head, sent, reads, position, deadLetters);
    }
}
