package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every initiative of the federation and where it is on its way (R80). */
@Component
class InitiativeQueries {

    private static final List<String> BY_NAME =
            List.of("initiative collate \"C\"", "division collate \"C\"");

    private static final List<String> BY_STAGE = List.of("division", "stage");

    private final JdbcClient jdbc;

    InitiativeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<InitiativeRow> initiatives(InitiativeFilter wanted, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select i.*, t.text as title
                          from initiative i left join shown_text t
                            on t.stream = i.stream and t.digest = i.title_digest
                        """)
                .where("division = :division", "division", wanted.division())
                .where("stage = :stage", "stage", wanted.stage())
                .where("kind = :kind", "kind", wanted.kind() == null ? null : wanted.kind().name())
                .where("stopped = :stopped", "stopped", wanted.stopped())
                .after(BY_NAME, part.afterRow(key -> List.of(key.text(0), key.text(1))))
                .in(jdbc, BY_NAME, part.most())
                .query(RecordMapper.of(InitiativeRow.class))
                .list();
    }

    static String key(InitiativeRow row) {
        return SortKey.of(row.initiative(), row.division());
    }

    /** By division and stage. */
    List<StageRow> stages(String division, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select * from (
                            select division collate "C" as division, stage collate "C" as stage,
                                   count(*) as initiatives
                              from initiative group by 1, 2) s
                        """)
                .where("division = :division", "division", division)
                .after(BY_STAGE, part.afterRow(key -> List.of(key.text(0), key.text(1))))
                .in(jdbc, BY_STAGE, part.most())
                .query(RecordMapper.of(StageRow.class))
                .list();
    }

    static String key(StageRow row) {
        return SortKey.of(row.division(), row.stage());
    }
}
