package org.essaim.micro.control.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What control has found here, and how far each finding is (R96). */
@Component
record FindingBoard(JdbcClient jdbc) {

    private static final SortOrder<FindingRow> BY_DAY =
            SortOrder.by("opened_on", SortKey::day, FindingRow::openedOn)
                    .then("finding_id", SortKey::id, FindingRow::findingId);

    /**
     * The oldest first.
     *
     * @param open only those that are open, or only those that are closed; null means all
     */
    Page<FindingRow> findings(InitiativeId initiative, Boolean open, PageRequest part) {
        return KeysetQuery.of("select * from control_finding")
                .where(
                        "initiative = :initiative",
                        "initiative",
                        initiative == null ? null : initiative.value())
                .when(Boolean.TRUE.equals(open), "closed_on is null")
                .when(Boolean.FALSE.equals(open), "closed_on is not null")
                .page(jdbc, BY_DAY, RecordMapper.of(FindingRow.class), part);
    }
}
