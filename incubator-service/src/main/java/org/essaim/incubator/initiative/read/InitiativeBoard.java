package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Stage;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every initiative of the federation and where it is on its way (R80). */
@Component
public class InitiativeBoard {

    /** Shown instead of the stage once an initiative is closed. */
    private static final String CLOSED = "CLOSED";

    private static final List<String> BY_NAME =
            List.of("initiative collate \"C\"", "division collate \"C\"");

    private static final List<String> BY_STAGE = List.of("division", "stage");

    private static final String TABLE = "initiative";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    InitiativeBoard(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Bean
    static Projection initiativeTables() {
        return Projection.of("initiatives", "initiative");
    }

    /** A new one is in its first stage. */
    public void launched(
            DivisionId division,
            InitiativeId initiative,
            FreeText title,
            Kind kind,
            LocalDate on,
            List<String> madeUp) {
        rows.writeTogether(
                TABLE,
                """
                insert into initiative
                    (division, initiative, stream, title_digest, kind, launched_on,
                     stage, made_up)
                select division, initiative, stream, title, kind, launched_on, stage,
                       made_up::text[]
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                              ?::text[], ?::text[])
                       as m (division, initiative, stream, title, kind, launched_on, stage,
                             made_up)
                """,
                division.value(),
                initiative.value(),
                DivisionStream.of(division),
                title.digest(),
                kind.name(),
                on,
                Stage.IDEA.name(),
                BatchedWrites.array(madeUp));
    }

    public void entered(DivisionId division, InitiativeId initiative, Stage stage) {
        at(division, initiative, stage.name(), null);
    }

    public void integrated(DivisionId division, InitiativeId initiative, LocalDate on) {
        at(division, initiative, Stage.INTEGRATED.name(), on);
    }

    public void closed(DivisionId division, InitiativeId initiative, LocalDate on) {
        at(division, initiative, CLOSED, on);
    }

    /** Funding is stopped, or runs again (R62, R67). */
    public void stopped(DivisionId division, InitiativeId initiative, boolean stopped) {
        rows.write(
                TABLE,
                "update initiative set stopped = ? where division = ? and initiative = ?",
                stopped,
                division.value(),
                initiative.value());
    }

    /** What a caller asked for; null means any. */
    record Wanted(String division, String stage, Kind kind, Boolean stopped) {}

    /** By name. */
    List<InitiativeRow> initiatives(Wanted wanted, PageRequest part) {
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

    private void at(DivisionId division, InitiativeId initiative, String stage, LocalDate ended) {
        rows.write(
                TABLE,
                """
                update initiative set stage = ?, ended_on = ?::date
                 where division = ? and initiative = ?
                """,
                stage,
                ended,
                division.value(),
                initiative.value());
    }
}
