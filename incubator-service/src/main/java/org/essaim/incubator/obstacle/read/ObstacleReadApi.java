package org.essaim.incubator.obstacle.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.ObstacleKind;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the way in the whole federation, and what the centre answered (R92). */
@RestController
@RequestMapping("/api/v1/obstacles")
public class ObstacleReadApi {

    private static final String OBSTACLES =
            """
            select o.*, k.frequency,
                   (select w.text from shown_text w
                     where w.stream = o.stream and w.digest = o.what_digest) as what,
                   (select a.text from shown_text a
                     where a.stream = :own and a.digest = o.answer_digest) as answer
              from obstacle o
              join (select kind, count(*) as frequency from obstacle group by kind) k
                on k.kind = o.kind
            """;

    private static final String KINDS =
            """
            select kind, sum(obstacles)::bigint as obstacles, count(*) as divisions,
                   sum(initiatives)::bigint as initiatives,
                   sum(unanswered)::bigint as unanswered, max(last_met_on) as last_met_on
              from (select kind, sum(obstacles) as obstacles, count(*) as initiatives,
                           sum(unanswered) as unanswered, max(last_met_on) as last_met_on
                      from (select kind, division, count(*) as obstacles,
                                   count(*) filter (where answers = 0) as unanswered,
                                   max(met_on) as last_met_on
                              from obstacle group by kind, division, initiative) one
                     group by kind, division) its
             group by kind order by obstacles desc, kind
            """;

    private static final SortOrder<ObstacleRow> MOST_FREQUENT =
            SortOrder.<ObstacleRow, Long>by("(-k.frequency)", SortKey::number, o -> -o.frequency())
                    .then("o.kind collate \"C\"", SortKey::text, ObstacleRow::kind)
                    .then(
                            "(date '1970-01-01' - o.met_on)",
                            SortKey::integer,
                            row -> (int) -row.metOn().toEpochDay())
                    .then("o.division collate \"C\"", SortKey::text, ObstacleRow::division)
                    .then("o.obstacle_id", SortKey::id, ObstacleRow::obstacleId);

    private final JdbcClient jdbc;

    ObstacleReadApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All obstacles of all divisions, those of the most frequent kind first, and of one kind the
     * latest first (R92).
     *
     * @param answered only those that the centre has answered, or only those that it has not
     */
    @Members
    @GetMapping
    public Page<ObstacleRow> obstacles(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) ObstacleKind kind,
            @RequestParam(required = false) Boolean answered,
            PageRequest part) {
        return KeysetQuery.of(OBSTACLES)
                .param("own", DivisionStream.CENTRE)
                .where("o.division = :division", "division", division)
                .where("o.initiative = :initiative", "initiative", initiative)
                .where("o.kind = :kind", "kind", kind)
                .when(Boolean.TRUE.equals(answered), "o.answers > 0")
                .when(Boolean.FALSE.equals(answered), "o.answers = 0")
                .page(jdbc, MOST_FREQUENT, RecordMapper.of(ObstacleRow.class), part);
    }

    /** How many obstacles of each kind, with initiatives and divisions, the most frequent first. */
    @Members
    @GetMapping("/kinds")
    public Page<ObstacleKindRow> kinds(PageRequest part) {
        return part.of(
                jdbc.sql(KINDS).query(RecordMapper.of(ObstacleKindRow.class)).list(),
                row -> row.kind().toString());
    }

    /** One obstacle, with the centre's latest answer (R92). */
    @Members
    @GetMapping("/{division}/{obstacleId}")
    public ObstacleRow obstacle(@PathVariable DivisionId division, @PathVariable UUID obstacleId) {
        return jdbc.sql(OBSTACLES + " where o.division = :division and o.obstacle_id = :obstacle")
                .param("own", DivisionStream.CENTRE)
                .param("division", division.value())
                .param("obstacle", obstacleId)
                .query(RecordMapper.of(ObstacleRow.class))
                .optional()
                .orElseThrow(() -> new NotFoundException(ObstacleRow.class, obstacleId));
    }
}
