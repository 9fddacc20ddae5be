package org.essaim.reporting.whatif.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.read.Counting;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.web.limits.BusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class WhatIfTest {

    /** More than are read at a time. */
    private static final int INITIATIVES = Overnight.times("essaim.initiatives", 2_500, 20_000);

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2022-01-01T10:00:00Z"), ZoneOffset.UTC);

    private final DataSource source = ProjectionDatabase.freshSource();
    private final JdbcClient jdbc = ProjectionDatabase.pooled(source);
    private final WhatIf whatIf =
            new WhatIf(
                    Counting.histories(jdbc), Counting.reports(jdbc, CLOCK), new FactTable(jdbc));

    WhatIfTest() {
        jdbc.sql(
                        """
                        insert into recorded_fact (stream, position, known_at, known_on, true_on,
                            kind, division, initiative, subject_id, year, cents, half_days, payload)
                        select 's', 2 * i + k, now(), date '2020-01-01', date '2020-01-01',
                            case k when 0 then 'LAUNCHED' else 'SPENT' end, 'd', 'i-' || i,
                            md5('x' || i)::uuid, case k when 1 then 2020 end,
                            case k when 1 then 100 end, case k when 1 then 0 end, '{}'
                          from generate_series(1, :most) i, generate_series(0, 1) k
                        """)
                .param("most", INITIATIVES)
                .update();
    }

    @AfterEach
    void close() {
        whatIf.close();
    }

    /** What is counted waits until this is closed. */
    private Connection counting() throws SQLException {
        Connection held = source.getConnection();
        held.setAutoCommit(false);
        try (Statement lock = held.createStatement()) {
            lock.execute("lock table initiative_history");
        }
        return held;
    }

    private Run asked(int months) {
        return asked(months, "somebody");
    }

    private Run asked(int months, String caller) {
        return whatIf.run(AsOf.NOW, Parameters.FOUNDING.months(months), caller);
    }

    @Test
    void a_run_goes_from_nothing_to_everything_and_is_remembered() {
        Run run = asked(6);
        int before = 0;
        while (!run.await(5)) {
            assertThat(run.percent()).isBetween(before, 99);
            before = run.percent();
        }
        assertThat(run.percent()).isEqualTo(100);
        assertThat(run.visited()).isEqualTo(INITIATIVES);
        assertThat(run.resultNow().other().stops()).hasSize(INITIATIVES);
        assertThat(asked(6)).isSameAs(run);

        somethingIsPublished(0);
        assertThat(asked(6)).isNotSameAs(run);
    }

    @Test
    void a_run_under_way_goes_on_while_facts_come_in_and_is_found_again() {
        Run run = asked(8);
        somethingIsPublished(1);
        Run again = asked(8);
        assertThat(again == run || run.isDone()).isTrue();
        assertThat(whatIf.begun(AsOf.NOW, run.parameters(), run.head())).contains(run);
        Eventually.holds("it is done", run::isDone);
        assertThat(whatIf.begun(AsOf.NOW, run.parameters(), run.head())).contains(run);
        assertThat(whatIf.begun(AsOf.NOW, run.parameters(), run.head() - 1)).isEmpty();
    }

    @Test
    void the_same_question_is_another_one_on_another_day() {
        LocalDate day = LocalDate.of(2022, 1, 1);
        Run.Question asked = new Run.Question(AsOf.NOW, day, Parameters.FOUNDING, 1);
        assertThat(asked.isLike(new Run.Question(AsOf.NOW, day, Parameters.FOUNDING, 2))).isTrue();
        assertThat(
                        asked.isLike(
                                new Run.Question(
                                        AsOf.NOW, day.plusDays(1), Parameters.FOUNDING, 1)))
                .isFalse();
    }

    private void somethingIsPublished(long position) {
        jdbc.sql(
                        """
                        insert into recorded_fact (stream, position, known_at, known_on, true_on,
                            kind, division, payload)
                        values ('t', ?, now(), date '2020-01-01', date '2020-01-01',
                            'DIVISION_ADMITTED', 'd', '{}')
                        """)
                .param(position)
                .update();
    }

    @Test
    void a_cancelled_run_stops_counting_and_the_question_can_be_asked_again() throws SQLException {
        Run run;
        Run again;
        try (Connection _ = counting()) {
            run = asked(7);
            whatIf.cancel(AsOf.NOW, Parameters.FOUNDING.months(7), "somebody");
            assertThat(run.isCancelled()).isTrue();
            assertThatThrownBy(run::resultNow).isInstanceOf(IllegalStateException.class);
            again = asked(7);
            assertThat(again).isNotSameAs(run);
        }
        Eventually.holds("the second run is done", again::isDone);
        assertThat(again.failed()).isFalse();
        assertThat(run.visited()).isLessThan(INITIATIVES);
    }

    @Test
    void too_many_questions_at_once_are_turned_away_and_none_is_lost() throws SQLException {
        List<Run> taken = new ArrayList<>();
        try (Connection _ = counting()) {
            assertThatThrownBy(
                            () -> {
                                for (int months = 1; months <= Parameters.MOST_MONTHS; months++) {
                                    taken.add(asked(months, "caller " + months));
                                }
                            })
                    .isInstanceOf(BusyException.class);
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(18);
        Eventually.holds("all are done", () -> taken.stream().allMatch(Run::isDone));
        assertThat(taken).noneMatch(Run::failed);
    }

    @Test
    void one_caller_leaves_room_for_others() throws SQLException {
        Run other;
        try (Connection _ = counting()) {
            for (int months = 1; months <= 4; months++) {
                asked(months, "one");
            }
            assertThatThrownBy(() -> asked(5, "one")).isInstanceOf(BusyException.class);
            other = asked(5, "another");
            assertThat(asked(5, "one")).as("the same question takes no place").isSameAs(other);
        }
        Eventually.holds("it is done", other::isDone);
        assertThat(other.failed()).isFalse();
    }

    @Test
    void a_question_is_cancelled_only_by_all_who_asked_it() throws SQLException {
        try (Connection _ = counting()) {
            Run run = asked(9, "one");
            asked(9, "another");
            Parameters parameters = Parameters.FOUNDING.months(9);
            whatIf.cancel(AsOf.NOW, parameters, "a stranger");
            whatIf.cancel(AsOf.NOW, parameters, "one");
            whatIf.cancel(AsOf.NOW, parameters, "one");
            assertThat(run.isCancelled()).isFalse();
            whatIf.cancel(AsOf.NOW, parameters, "another");
            assertThat(run.isCancelled()).isTrue();
        }
    }
}
