package org.essaim.runtime.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class RecordMapperTest {

    private final JdbcClient jdbc = JdbcClient.create(PostgresServer.freshDatabase().dataSource());

    private record Row(
            UUID entryId,
            DivisionId division,
            PersonId person,
            Stage stage,
            LocalDate spentOn,
            Instant recordedAt,
            List<String> tags,
            Amount amount,
            Amount granted,
            Money cost,
            HalfDays time,
            String label,
            int users,
            Integer before,
            long total,
            boolean open) {}

    private record Drawn(List<UUID> expenses) {}

    @Test
    void a_list_of_ids_is_read_as_ids() {
        String sql = "select array['00000000-0000-0000-0000-000000000007'::uuid] as expenses";

        assertThat(jdbc.sql(sql).query(RecordMapper.of(Drawn.class)).single())
                .isEqualTo(new Drawn(List.of(new UUID(0, 7))));
    }

    @Test
    void each_component_is_read_from_its_column_as_what_it_is() {
        Row row =
                jdbc.sql(
                                """
                                select '00000000-0000-0000-0000-000000000001'::uuid as entry_id,
                                       'anct' as division, 'p-ada' as person, 'PILOT' as stage,
                                       date '2026-03-01' as spent_on,
                                       timestamptz '2026-03-01 10:00:00+01' as recorded_at,
                                       array['forms', 'desk'] as tags,
                                       12345::bigint as cents, 3::bigint as half_days,
                                       500 as granted_cents, 10 as granted_half_days,
                                       7::numeric as cost_cents, 2 as time, 'a chair' as label,
                                       4::bigint as users, 5::smallint as before,
                                       6::numeric as total, true as open
                                """)
                        .query(RecordMapper.of(Row.class))
                        .single();

        assertThat(row)
                .isEqualTo(
                        new Row(
                                new UUID(0, 1),
                                new DivisionId("anct"),
                                new PersonId("p-ada"),
                                Stage.PILOT,
                                LocalDate.of(2026, 3, 1),
                                Instant.parse("2026-03-01T09:00:00Z"),
                                List.of("forms", "desk"),
                                Amount.of(123_45, 3),
                                Amount.of(5_00, 10),
                                Money.euroCents(7),
                                new HalfDays(2),
                                "a chair",
                                4,
                                5,
                                6,
                                true));
    }

    private record Absent(
            UUID entryId,
            DivisionId division,
            Stage stage,
            Instant recordedAt,
            List<String> tags,
            Amount granted,
            Integer before,
            String label) {}

    @Test
    void what_is_null_stays_null() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select null::uuid as entry_id, null::text as division,
                                               null::text as stage,
                                               null::timestamptz as recorded_at,
                                               null::text[] as tags, null::bigint as granted_cents,
                                               null::integer as granted_half_days,
                                               null::integer as before, null::text as label
                                        """)
                                .query(RecordMapper.of(Absent.class))
                                .single())
                .isEqualTo(new Absent(null, null, null, null, null, null, null, null));
    }

    private record Counted(int users) {}

    private record Unreadable(Thread thread) {}

    @Test
    void a_null_is_no_number_and_a_component_that_no_column_holds_is_refused() {
        assertThatThrownBy(
                        () ->
                                jdbc.sql("select null::integer as users")
                                        .query(RecordMapper.of(Counted.class))
                                        .single())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(
                        () ->
                                jdbc.sql("select 1 as thread")
                                        .query(RecordMapper.of(Unreadable.class))
                                        .single())
                .isInstanceOf(RuntimeException.class);
    }
}
