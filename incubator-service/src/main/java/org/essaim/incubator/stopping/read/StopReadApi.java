package org.essaim.incubator.stopping.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
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
    private final DivisionProgress hearing;
    private final ReviewSnapshots files;
    private final Supplier<PolicyHistory> policies;
    private final Clock clock;

    StopReadApi(
            StopQueries stops,
            DivisionProgress hearing,
            ReviewSnapshots files,
            Supplier<PolicyHistory> policies,
            Clock clock) {
        this.stops = stops;
        this.hearing = hearing;
        this.files = files;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What was stopped (R62), the first due first.
     *
     * @param since stops due on or after this day
     * @param until stops due on or before this day; today if absent
     * @param state STANDING, REINSTATED, or OPEN: standing and not known to be effective
     * @param size all where absent
     */
    @Members
    @GetMapping
    ResponseEntity<List<StopRow>> stops(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) StopReason reason,
            @RequestParam(required = false) StopQueries.StopState state,
            @RequestParam(required = false) LocalDate since,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        StopQueries.Wanted wanted =
                new StopQueries.Wanted(
                        division,
                        initiative,
                        reason,
                        state,
                        since,
                        until == null ? today() : until);
        PageRequest part = PageRequest.orWhole(after, size, 4);
        return part.bare(stops.stops(wanted, part), StopQueries::key);
    }

    /** Explains one decision: everything that it was taken on, and what became of it. */
    @Members
    @GetMapping("/{id}")
    StopDetails file(@PathVariable UUID id) {
        return stops.file(id).orElseThrow(() -> new NotFoundException("stop", id));
    }

    /**
     * What would be stopped next, were nothing used meanwhile (R62).
     *
     * @param days from 0 to 3660, such as 30, 90 or 180
     * @param size all where absent
     */
    @Members
    @GetMapping("/coming")
    ResponseEntity<List<ComingStopRow>> coming(
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days is from 0 to " + MOST_DAYS);
        }
        PageRequest part = PageRequest.orWhole(after, size, 3);
        return part.bare(stops.coming(today().plusDays(days), division, part), StopQueries::key);
    }

    /**
     * The clock of every expense of an initiative, by what has been heard and the policies in force
     * (R60, R61); the first due first, and none where nothing was spent.
     */
    @Members
    @GetMapping("/clocks/{division}/{initiative}")
    List<ClockRow> clocks(
            @PathVariable DivisionId division, @PathVariable InitiativeId initiative) {
        return files.take(List.of(new ReviewQueue.Case(division, initiative))).stream()
                .flatMap(taken -> taken.file().clocks(policies.get(), today()).stream())
                .map(ClockRow::of)
                .toList();
    }

    /** Who was warned of what, and when, the earliest first (R63). */
    @Members
    @GetMapping("/warnings")
    Page<WarningRow> warnings(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.paged(after, size, 3);
        return part.page(stops.warnings(division, initiative, part), StopQueries::key);
    }

    /**
     * Divisions that are not heard, with the days counted as silence; the most silent first (R64).
     *
     * @param days only those with at least so many days on which the centre could hear
     */
    @Members
    @GetMapping("/silent-divisions")
    ResponseEntity<List<SilenceRow>> silentDivisions(
            @RequestParam(defaultValue = "1") int days,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.orWhole(after, size, 2);
        return part.bare(hearing.silences(today(), days, part), DivisionProgress::key);
    }

    /** How long decisions took to become effective in each division, open ones too (R98). */
    @Members
    @GetMapping("/latencies")
    ResponseEntity<List<LatencyRow>> latencies(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        PageRequest part = PageRequest.orWhole(after, size, 1);
        return part.bare(
                hearing.latencies(clock.instant(), division, part),
                row -> SortKey.of(row.division()));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
