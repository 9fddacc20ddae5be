package org.essaim.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows wait for the end of their unit of work, and nothing of a table overtakes another thing. */
class RowWriterTest {

    private static final PostgresDatabase DATABASE = PostgresServer.freshDatabase();
    private static final String INSERT = "insert into thing (id, state) values (?, 'new')";
    private static final String USE = "update thing set state = 'used' where id = ?";

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());
    private final RowWriter rows = new RowWriter(jdbc);

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
