package org.essaim.incubator.stopping.read;

import module java.base;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
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

    private final StopQueries stops;
    private final ReviewSnapshots snapshots;
    private final Supplier<PolicyHistory> policies;
    private final Clock clock;

    StopReadApi(
            StopQueries stops,
            ReviewSnapshots snapshots,
            Supplier<PolicyHistory> policies,
            Clock clock) {
        this.stops = stops;
        this.snapshots = snapshots;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What was stopped (R62), the first due first.
     *
     * @param since stops due on or after this day
     * @param until stops due on or before this day; today if absent
     * @param state STANDING, REINSTATED, or OPEN: standing and not known to be effective
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
            PageRequest part) {
        StopFilter filter =
                new StopFilter(
                        division,
                        initiative,
                        reason,
                        state,
                        since,
                        until == null ? today() : until);
        return stops.stops(filter, part.orWhole());
    }

    /** Explains one decision: everything that it was based on, and what became of it. */
    @Members
    @GetMapping("/{id}")
    StopDetails details(@PathVariable UUID id) {
        return stops.details(id).orElseThrow(() -> new NotFoundException(StopDetails.class, id));
    }

    /**
     * What would be stopped next, were nothing used meanwhile (R62).
     *
     * @param days from 0 to 3660, such as 30, 90 or 180
     */
    @Members
    @GetMapping("/coming")
    Page<ComingStop> coming(
            @RequestParam(defaultValue = "90") @Min(0) @Max(MOST_DAYS) int days,
            @RequestParam(required = false) String division,
            PageRequest part) {
        return stops.coming(today().plusDays(days), division, part.orWhole());
    }

    /**
     * The clock of every expense of an initiative, by what has been read and the policies in force
     * (R60, R61); the first due first, and none where nothing was spent.
     */
    @Members
    @GetMapping("/clocks/{division}/{initiative}")
    Page<ClockRow> clocks(
            @PathVariable DivisionId division, @PathVariable InitiativeId initiative) {
        return new Page<>(
                snapshots.take(List.of(new ReviewSnapshots.Case(division, initiative))).stream()
                        .flatMap(taken -> taken.snapshot().clocks(policies.get(), today()).stream())
                        .map(ClockRow::of)
                        .toList(),
                null);
    }

    /** Who was warned of what, and when, the earliest first (R63). */
    @Members
    @GetMapping("/warnings")
    Page<Warning> warnings(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            PageRequest part) {
        return stops.warnings(division, initiative, part);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
