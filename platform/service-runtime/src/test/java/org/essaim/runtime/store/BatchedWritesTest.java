package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows wait for the end of their unit of work, and nothing of a table overtakes another thing. */
@Gate
class BatchedWritesTest {

    private static final PostgresDatabase DATABASE = PostgresServer.freshDatabase();
    private static final String INSERT = "insert into thing (id, state) values (?, 'new')";
    private static final String INSERT_ALL =
            "insert into thing (id, state) select id, state from unnest(?::integer[], ?::text[])"
                    + " as t (id, state)";
    private static final String USE = "update thing set state = 'used' where id = ?";

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());
    private final BatchedWrites rows = new BatchedWrites(jdbc);

    @BeforeEach
    void tables() {
        jdbc.execute("drop table if exists thing");
        jdbc.execute("create table thing (id integer primary key, state text not null)");
    }

    @Test
    void rows_of_a_table_are_written_in_their_order_at_the_end() {
        work(
                () -> {
                    rows.write("thing", INSERT, 1);
                    rows.write("thing", USE, 1);
                    rows.write("thing", INSERT, 2);
                    rows.write("thing", USE, 2);
                    rows.write("thing", USE, 3);
                    rows.write("thing", INSERT, 3);
                    assertThat(things()).isEmpty();
                });

        assertThat(things()).containsExactly("1 used", "2 used", "3 new");
    }

    @Test
    void rows_that_are_written_together_take_one_execution_and_keep_their_place() {
        jdbc.execute("create table if not exists execution (rows integer)");
        jdbc.execute("truncate execution");
        String counted =
                "with t as (select * from unnest(?::integer[]) as t (id)), counted as"
                        + " (insert into execution select count(*) from t)"
                        + " update thing set state = 'used' from t where thing.id = t.id";
        work(
                () -> {
                    for (int id = 1; id <= 3; id++) {
                        rows.write("thing", INSERT, id);
                    }
                    for (int id = 1; id <= 3; id++) {
                        rows.writeTogether("thing", counted, id);
                    }
                });

        assertThat(things()).containsExactly("1 used", "2 used", "3 used");
        assertThat(jdbc.queryForList("select rows from execution", Integer.class))
                .containsExactly(3);
    }

    @Test
    void nothing_and_arrays_of_texts_are_values_too() {
        jdbc.execute("create table if not exists texts (id integer primary key, texts text[])");
        jdbc.execute("truncate texts");
        String insert =
                "insert into texts select id, t::text[] from unnest(?::integer[], ?::text[])"
                        + " as t (id, t)";
        work(
                () -> {
                    rows.writeTogether("texts", insert, 1, null);
                    rows.writeTogether("texts", insert, 2, BatchedWrites.array(List.of()));
                    rows.writeTogether(
                            "texts",
                            insert,
                            3,
                            BatchedWrites.array(List.of("a", "b, c", "say \"d\"", "e\\f", "null")));
                });

        assertThat(
                        jdbc.query(
                                "select texts from texts order by id",
                                (row, _) ->
                                        row.getArray(1) == null
                                                ? null
                                                : List.of((String[]) row.getArray(1).getArray())))
                .containsExactly(
                        null, List.of(), List.of("a", "b, c", "say \"d\"", "e\\f", "null"));
    }

    @Test
    void outside_of_a_unit_of_work_a_row_is_written_together_with_none() {
        rows.writeTogether("thing", INSERT_ALL, 1, "new");

        assertThat(things()).containsExactly("1 new");
    }

    @Test
    void what_is_flushed_can_be_read_and_is_written_once() {
        work(
                () -> {
                    rows.write("thing", INSERT, 1);
                    rows.flush();
                    assertThat(things()).containsExactly("1 new");
                    rows.write("thing", USE, 1);
                });

        assertThat(things()).containsExactly("1 used");
    }

    @Test
    void of_one_table_all_can_be_written_while_the_others_wait() {
        jdbc.execute("create table if not exists other (id integer primary key)");
        jdbc.execute("truncate other");
        work(
                () -> {
                    rows.write("thing", INSERT, 1);
                    rows.write("other", "insert into other values (?)", 1);
                    rows.write("thing", USE, 1);
                    rows.flush("thing");
                    assertThat(things()).containsExactly("1 used");
                    assertThat(others()).isZero();
                });

        assertThat(things()).containsExactly("1 used");
        assertThat(others()).isEqualTo(1);
    }

    private int others() {
        return jdbc.queryForObject("select count(*) from other", Integer.class);
    }

    @Test
    void what_a_command_within_writes_waits_for_the_outer_end_too() {
        work(
                () -> {
                    work(() -> rows.write("thing", INSERT, 1));
                    assertThat(things()).isEmpty();
                });

        assertThat(things()).containsExactly("1 new");
    }

    @Test
    void the_same_row_again_is_left_out_where_it_is_to_be_written_once() {
        ResultMessage<?> twice =
                work(
                        () -> {
                            rows.writeOnce("thing", INSERT, 1);
                            rows.writeOnce("thing", INSERT, 1);
                            rows.writeOnce("thing", INSERT, 2);
                        });

        assertThat(twice.isExceptional()).isFalse();
        assertThat(things()).containsExactly("1 new", "2 new");
    }

    @Test
    void what_is_to_be_done_afterwards_is_done_once_on_all_of_it_and_may_write_too() {
        work(
                () -> {
                    for (int id = 1; id <= 3; id++) {
                        rows.write("thing", INSERT, id);
                        rows.afterwards("use", id, this::useAllButTheFirst);
                    }
                });

        assertThat(things()).containsExactly("1 new", "2 used", "3 used");
    }

    private void useAllButTheFirst(List<Integer> ids) {
        assertThat(ids).containsExactly(1, 2, 3);
        assertThat(things()).hasSize(3);
        ids.stream().skip(1).forEach(id -> rows.write("thing", USE, id));
    }

    @Test
    void what_cannot_be_written_fails_the_unit_of_work() {
        ResultMessage<?> twice =
                work(
                        () -> {
                            rows.write("thing", INSERT, 1);
                            rows.write("thing", INSERT, 1);
                        });

        assertThat(twice.exceptionResult()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void outside_of_a_unit_of_work_a_row_is_written_at_once() {
        rows.write("thing", INSERT, 1);
        rows.flush();

        assertThat(things()).containsExactly("1 new");
    }

    private static ResultMessage<?> work(Runnable handling) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("work"));
        return work.executeWithResult(
                () -> {
                    handling.run();
                    return null;
                });
    }

    private List<String> things() {
        return jdbc.queryForList("select id || ' ' || state from thing order by id", String.class);
    }
}
