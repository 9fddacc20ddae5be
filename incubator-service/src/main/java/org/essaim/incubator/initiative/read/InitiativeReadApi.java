package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
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

/** What is tried where in the federation, and how far it is. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeReadApi {

    private static final SortOrder<StageRow> BY_STAGE =
            SortOrder.by("division", SortKey::text, StageRow::division)
                    .then("stage", SortKey::text, StageRow::stage);

    private final JdbcClient jdbc;
    private final InitiativeDetailsQuery details;

    InitiativeReadApi(JdbcClient jdbc, InitiativeDetailsQuery details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /**
     * All initiatives of the federation.
     *
     * @param stopped only those whose funding is stopped, or only those whose funding runs
     * @param sort NAME where absent
     */
    @Members
    @GetMapping
    Page<InitiativeRow> initiatives(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) ShownStage stage,
            @RequestParam(required = false) Kind kind,
            @RequestParam(required = false) Boolean stopped,
            @RequestParam(defaultValue = "NAME") InitiativeSort sort,
            PageRequest part) {
        return KeysetQuery.of(
                        """
                        select i.*, t.text as title, a.text as address
                          from initiative i left join shown_text t
                            on t.stream = i.stream and t.digest = i.title_digest
                          left join shown_text a
                            on a.stream = i.stream and a.digest = i.address_digest
                        """)
                .where("division = :division", "division", division)
                .where("stage = :stage", "stage", stage)
                .where("kind = :kind", "kind", kind)
                .where("stopped = :stopped", "stopped", stopped)
                .page(jdbc, sort.order(), RecordMapper.of(InitiativeRow.class), part);
    }

    /** What the centre knows of one: clocks, evidence, stops, its case, findings, obstacles. */
    @Members
    @GetMapping("/{division}/{initiative}")
    InitiativeDetails one(
            @PathVariable DivisionId division, @PathVariable InitiativeId initiative) {
        return details.of(division, initiative)
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }

    /** How many are at which stage in each division (R80). */
    @Members
    @GetMapping("/stages")
    Page<StageRow> stages(@RequestParam(required = false) String division, PageRequest part) {
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
