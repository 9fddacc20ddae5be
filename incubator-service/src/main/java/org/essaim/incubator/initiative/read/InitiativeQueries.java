package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every initiative of the federation and where it is on its way (R80). */
@Component
class InitiativeQueries {

    private static final SortOrder<InitiativeRow> BY_NAME =
            SortOrder.by("initiative collate \"C\"", SortKey::text, InitiativeRow::initiative)
                    .then("division collate \"C\"", SortKey::text, InitiativeRow::division);

    private static final SortOrder<StageRow> BY_STAGE =
            SortOrder.by("division", SortKey::text, StageRow::division)
                    .then("stage", SortKey::text, StageRow::stage);

    private final JdbcClient jdbc;

    InitiativeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    Page<InitiativeRow> initiatives(InitiativeFilter wanted, PageRequest part) {
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
                .page(jdbc, BY_NAME, RecordMapper.of(InitiativeRow.class), part);
    }

    /** By division and stage. */
    Page<StageRow> stages(String division, PageRequest part) {
        return KeysetQuery.of(
                        """
                        select * from (
                            select division collate "C" as division, stage collate "C" as stage,
                                   count(*) as initiatives
                              from initiative group by 1, 2) s
                        """)
                .where("division = :division", "division", division)
                .page(jdbc, BY_STAGE, RecordMapper.of(StageRow.class), part);
    }
}
