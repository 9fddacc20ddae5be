package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All evidence of use, with what was withdrawn (R50, R53). */
@Component
@ProcessingGroup("evidence")
public class EvidenceBoard {

    private static final String ROWS =
            """
            select e.*, t.text as seen_at,
                   to_char(e.measured_on, 'YYYY-MM-DD') || ' ' || e.evidence_id as key
              from evidence e left join shown_text t
                on t.stream = :stream and t.digest = e.seen_at_digest
             where e.initiative = :initiative
            """;

    private final JdbcClient jdbc;
    private final String stream;

    EvidenceBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** By day, from the one after the key on. */
    List<EvidenceRow> rows(InitiativeId initiative, String after, int size) {
        return rows(
                "select * from (%s) row where key > :after order by key".formatted(ROWS),
                initiative,
                after,
                size);
    }

    /** The last ones, the latest first. */
    List<EvidenceRow> latest(InitiativeId initiative, int size) {
        return rows(
                ROWS + " order by e.measured_on desc, e.evidence_id desc", initiative, "", size);
    }

    /** One of them, however long ago it was measured. */
    public Optional<EvidenceRow> row(InitiativeId initiative, UUID evidence) {
        return jdbc.sql(ROWS + " and e.evidence_id = :evidence")
                .param("stream", stream)
                .param("initiative", initiative.value())
                .param("evidence", evidence)
                .query(RecordMapper.of(EvidenceRow.class))
                .optional();
    }

    private List<EvidenceRow> rows(String sql, InitiativeId initiative, String after, int size) {
        return jdbc.sql(sql + " limit :size")
                .param("stream", stream)
                .param("initiative", initiative.value())
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(EvidenceRow.class))
                .list();
    }

    @EventHandler
    void on(EvidenceEvent.UsageMeasured e) {
        add(
                e.initiative(),
                new EvidenceRow(
                        e.evidenceId(),
                        e.measuredOn(),
                        e.users(),
                        e.level(),
                        e.delight(),
                        digest(e.seenAt()),
                        e.person(),
                        null,
                        e.flags().stream().map(Enum::name).toList(),
                        null));
    }

    @EventHandler
    void on(EvidenceEvent.UsageConfirmed e) {
        add(
                e.initiative(),
                new EvidenceRow(
                        e.entryId(),
                        e.measuredOn(),
                        e.users(),
                        EvidenceLevel.CONFIRMED,
                        e.delight(),
                        digest(e.seenAt()),
                        e.person(),
                        e.evidenceId(),
                        List.of(),
                        null));
    }

    @EventHandler
    void on(EvidenceEvent.UsageWithdrawn e) {
        jdbc.sql("update evidence set withdrawn_on = ? where evidence_id = ?")
                .params(e.withdrawnOn(), e.evidenceId())
                .update();
    }

    private void add(InitiativeId initiative, EvidenceRow row) {
        jdbc.sql(
                        """
                        insert into evidence (initiative, evidence_id, measured_on, users, level,
                            delight, seen_at_digest, person, confirms, flags)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(initiative.value(), row.evidenceId(), row.measuredOn(), row.users())
                .params(row.level().name(), row.delight(), row.seenAt(), value(row.person()))
                .params(row.confirms(), row.flags().toArray(String[]::new))
                .update();
    }

    private static String digest(FreeText text) {
        return text == null ? null : text.digest();
    }

    private static String value(PersonId person) {
        return person == null ? null : person.value();
    }
}
