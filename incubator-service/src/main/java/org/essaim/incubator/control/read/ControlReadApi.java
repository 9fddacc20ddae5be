package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is controlled after the fact, why, and what came of it (R95, R96). */
@RestController
@RequestMapping("/api/v1/control")
public class ControlReadApi {

    private static final SortOrder<QueuedExpenseRow> RANK =
            SortOrder.<QueuedExpenseRow, Long>by(
                            "(-score)", SortKey::number, row -> (long) -row.score())
                    .then("ordinal", SortKey::number, QueuedExpenseRow::ordinal);

    /** What is due first stands first, so the overdue ones do; what is closed stands last. */
    private static final SortOrder<FindingRow> BY_DUE_DAY =
            SortOrder.<FindingRow, Integer>by(
                            "(closed_on is not null)::integer",
                            SortKey::integer,
                            row -> row.closedOn() == null ? 0 : 1)
                    .then("due_on", SortKey::day, FindingRow::dueOn)
                    .then("finding_id", SortKey::id, FindingRow::findingId);

    private static final SortOrder<ControlFigureRow> BY_NAME =
            SortOrder.by("e.division collate \"C\"", SortKey::text, ControlFigureRow::division);

    /** What arrived is counted when it arrives; what was touched or found is little. */
    private static final String FIGURES =
            """
            select e.*, t.*, u.*, f.*
              from control_division e
              cross join lateral (
                select count(*) as looked_at, count(*) filter (where samples > 0) as sampled
                  from control_expense x
                 where x.division = e.division
                   and looks + samples + open_findings + closed_findings > 0) t
              cross join lateral (
                select count(*) as evidence_looked_at
                  from control_evidence x
                 where x.division = e.division
                   and looks + open_findings + closed_findings > 0) u
              cross join lateral (
                select count(*) as findings, count(evidence_id) as findings_about_evidence,
                       count(*) filter (where closed_on is null and answers = 0) as unanswered,
                       count(*) filter (where closed_on is null and answers > 0) as answered,
                       count(*) filter (where outcome = 'EXPLAINED') as explained,
                       count(*) filter (where outcome = 'UPHELD') as upheld,
                       count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
                       count(*) filter
                           (where closed_on is null and due_on < cast(:today as date)) as overdue,
                       coalesce(cast(:today as date) - min(opened_on) filter
                           (where closed_on is null and answers = 0), 0)
                           as oldest_unanswered_days
                  from control_finding x where x.division = e.division) f
            """;

    private final JdbcClient jdbc;
    private final ControlDetailsQuery details;
    private final Clock clock;

    ControlReadApi(JdbcClient jdbc, ControlDetailsQuery details, Clock clock) {
        this.jdbc = jdbc;
        this.details = details;
        this.clock = clock;
    }

    /**
     * Every expense that has arrived, the riskiest first, with the score and its reasons (R95);
     * among equals the one that arrived first.
     *
     * @param signal only those that show it
     * @param untouched true leaves out what was looked at, drawn or found something about
     * @param taken true for those that the caller has in hand, false for those that nobody has
     */
    @Members
    @GetMapping("/queue")
    Page<QueuedExpenseRow> queue(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) Signal signal,
            @RequestParam(defaultValue = "false") boolean untouched,
            @RequestParam(required = false) Boolean taken,
            Caller caller,
            PageRequest part) {
        return ItemTable.EXPENSES
                .queue(
                        ItemTable.EXPENSES.rows(),
                        division,
                        initiative,
                        signal,
                        untouched,
                        taken,
                        caller)
                .page(jdbc, RANK, RecordMapper.of(QueuedExpenseRow.class), part);
    }

    /** What ranks an expense, and by how much (R95). */
    @PublicOperation
    @GetMapping("/signals")
    Page<SignalRow> signals(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language,
            PageRequest part) {
        Sentences in = in(language);
        return part.of(
                Arrays.stream(Signal.values()).map(each -> SignalRow.of(each, in)).toList(),
                SignalRow::signal);
    }

    /** What was done about an expense; texts for controllers, the director and the division. */
    @Members
    @GetMapping("/expenses/{division}/{expenseId}")
    ControlDetails expense(
            @PathVariable DivisionId division,
            @PathVariable UUID expenseId,
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language) {
        return details.of(ControlItem.expense(division, expenseId), caller, in(language))
                .orElseThrow(() -> new NotFoundException(QueuedExpenseRow.class, expenseId));
    }

    /**
     * All findings: the open ones by the day by which they are due, so that the overdue ones stand
     * first, then the closed ones (R95, R96).
     *
     * @param state OPEN, UNANSWERED, OVERDUE or CLOSED; all where absent
     */
    @Members
    @GetMapping("/findings")
    Page<FindingRow> findings(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) FindingState state,
            PageRequest part) {
        return KeysetQuery.of(
                        """
                        select *, closed_on is null and due_on < :today as overdue
                          from control_finding
                        """)
                .param("today", BusinessDay.of(clock.instant()))
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .when(state == FindingState.CLOSED, "closed_on is not null")
                .when(state == FindingState.OPEN, "closed_on is null")
                .when(state == FindingState.UNANSWERED, "closed_on is null and answers = 0")
                .when(state == FindingState.OVERDUE, "closed_on is null and due_on < :today")
                .page(jdbc, BY_DUE_DAY, RecordMapper.of(FindingRow.class), part);
    }

    /** What control came to in each division, in figures (R96). */
    @PublicOperation
    @GetMapping("/statistics")
    public Page<ControlFigureRow> statistics(
            @RequestParam(required = false) String division, PageRequest part) {
        return KeysetQuery.of(FIGURES)
                .where("e.division = :division", "division", division)
                .param("today", BusinessDay.of(clock.instant()))
                .page(jdbc, BY_NAME, RecordMapper.of(ControlFigureRow.class), part);
    }

    private static Sentences in(String language) {
        return new Sentences(Languages.of(language, Locale.ENGLISH));
    }
}
