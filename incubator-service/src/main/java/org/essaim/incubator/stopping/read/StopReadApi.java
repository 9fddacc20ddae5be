package org.essaim.incubator.stopping.read;

import module java.base;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
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

/** What stops when and why, with the expense and the evidence seen. */
@RestController
@RequestMapping("/api/v1/stops")
class StopReadApi {

    private static final int MOST_DAYS = 3_660;

    private static final SortOrder<ComingStop> BY_NEXT_DAY =
            SortOrder.by("next_due_on", SortKey::day, ComingStop::dueOn)
                    .then("i.initiative collate \"C\"", SortKey::text, ComingStop::initiative)
                    .then("i.division collate \"C\"", SortKey::text, ComingStop::division);
    private static final SortOrder<Warning> BY_WARNING =
            SortOrder.by("warned_on", SortKey::day, Warning::warnedOn)
                    .then("expense_id", SortKey::id, Warning::expenseId)
                    .then("month", SortKey::integer, Warning::month)
                    .then("use_by", SortKey::day, Warning::useBy);

    private final JdbcClient jdbc;
    private final CaseFileQuery files;
    private final ReviewSnapshots snapshots;
    private final Supplier<PolicyHistory> policies;
    private final Clock clock;

    StopReadApi(
            JdbcClient jdbc,
            CaseFileQuery files,
            ReviewSnapshots snapshots,
            Supplier<PolicyHistory> policies,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.snapshots = snapshots;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What was stopped (R62), those taken back included.
     *
     * @param since stops due on or after this day
     * @param until stops due on or before this day; today if absent
     * @param state STANDING, REINSTATED, or OPEN: standing and not known to be effective
     * @param sort DUE where absent
     */
    @Members
    @GetMapping
    Page<Stop> stops(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) StopReason reason,
            @RequestParam(required = false) StopState state,
            @RequestParam(required = false) LocalDate since,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(defaultValue = "DUE") StopSort sort,
            PageRequest part) {
        return KeysetQuery.of("select *, reinstated_at is not null as reinstated from stop")
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .where("reason = :reason", "reason", reason)
                .where("due_on >= :since", "since", since)
                .where("due_on <= :until", "until", until == null ? today() : until)
                .when(state == StopState.STANDING, "reinstated_at is null")
                .when(state == StopState.REINSTATED, "reinstated_at is not null")
                .when(state == StopState.OPEN, "reinstated_at is null and applied_at is null")
                .page(jdbc, sort.order(), RecordMapper.of(Stop.class), part);
    }

    /** Explains one decision: everything that it was based on, and what became of it. */
    @Members
    @GetMapping("/{id}")
    StopDetails details(@PathVariable UUID id) {
        return files.stop(id).orElseThrow(() -> new NotFoundException(StopDetails.class, id));
    }

    /**
     * What would be stopped next, were nothing used meanwhile (R62): the first due expense of each
     * initiative whose funding runs.
     *
     * @param days from 0 to 3660, such as 30, 90 or 180
     */
    @Members
    @GetMapping("/coming")
    Page<ComingStop> coming(
            @RequestParam(defaultValue = "90") @Min(0) @Max(MOST_DAYS) int days,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            PageRequest part) {
        return KeysetQuery.of(
                        """
                        select i.initiative, i.division, e.expense_id, e.cents, e.half_days,
                               e.spent_on, i.next_due_on - 1 as use_by, i.next_due_on as due_on
                          from review_initiative i
                          cross join lateral (
                            select * from review_expense x
                             where x.division = i.division
                               and x.expense_id = i.next_due_expense limit 1) e
                        """)
                .where("next_due_on <= :until", "until", today().plusDays(days))
                .where("i.division = :division", "division", division)
                .where("i.initiative = :initiative", "initiative", initiative)
                .page(jdbc, BY_NEXT_DAY, RecordMapper.of(ComingStop.class), part);
    }

    /**
     * The clock of every expense of an initiative, by what has been read and the policies in force
     * (R60, R61); the first due first, and none where nothing was spent.
     */
    @Members
    @GetMapping("/clocks/{division}/{initiative}")
    Page<ClockRow> clocks(
            @PathVariable DivisionId division,
            @PathVariable InitiativeId initiative,
            PageRequest part) {
        return part.of(
                snapshots.take(List.of(new ReviewSnapshots.Case(division, initiative))).stream()
                        .flatMap(taken -> taken.snapshot().clocks(policies.get(), today()).stream())
                        .map(ClockRow::of)
                        .toList(),
                row -> row.expenseId().toString());
    }

    /** Who was warned of what, and when, the earliest first (R63). */
    @Members
    @GetMapping("/warnings")
    Page<Warning> warnings(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            PageRequest part) {
        return KeysetQuery.of("select * from warning")
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .page(jdbc, BY_WARNING, RecordMapper.of(Warning.class), part);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
