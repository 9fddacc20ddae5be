package org.essaim.micro.control.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control has found here, and how far each finding is (R96). */
@Component
class FindingBoard {

    private static final List<String> BY_DAY = List.of("opened_on", "finding_id");

    private final JdbcClient jdbc;

    FindingBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The oldest first.
     *
     * @param open only those that are open, or only those that are closed; null means all
     */
    List<FindingRow> findings(InitiativeId initiative, Boolean open, PageRequest part) {
        return KeysetQuery.of("select * from control_finding")
                .where(
                        "initiative = :initiative",
                        "initiative",
                        initiative == null ? null : initiative.value())
                .when(Boolean.TRUE.equals(open), "closed_on is null")
                .when(Boolean.FALSE.equals(open), "closed_on is not null")
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .query(RecordMapper.of(FindingRow.class))
                .list();
    }

    static String key(FindingRow row) {
        return SortKey.of(row.openedOn(), row.findingId());
    }
}
