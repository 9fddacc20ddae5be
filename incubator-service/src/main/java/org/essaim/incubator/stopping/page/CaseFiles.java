package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.EvidenceVerdict;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.ExpenseClock;
import org.essaim.incubator.stopping.domain.Remedy;
import org.essaim.incubator.stopping.domain.RemedyRule;
import org.essaim.incubator.stopping.read.CaseFileQuery;
import org.essaim.incubator.stopping.read.KnownUse;
import org.essaim.incubator.stopping.read.ReviewSnapshots;
import org.essaim.incubator.stopping.read.StopDetails;
import org.essaim.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Gathers all that there is about one expense and its stop. */
@Component
record CaseFiles(
        CaseFileQuery files,
        ReviewSnapshots snapshots,
        Supplier<PolicyHistory> policies,
        Clock clock) {

    /**
     * Of a stop.
     *
     * @throws NotFoundException if there is none of that id
     */
    CaseFile of(UUID stopId) {
        StopDetails stop =
                files.stop(stopId)
                        .orElseThrow(() -> new NotFoundException(StopDetails.class, stopId));
        return file(stop.division(), stop.initiative(), stop.expense().expenseId(), stop);
    }

    /** Of an expense for which a stop stands: its id. */
    Optional<UUID> standingStop(DivisionId division, UUID expenseId) {
        return files.standingStop(division, expenseId);
    }

    /**
     * Of an expense that was not stopped for, or is no more.
     *
     * @throws NotFoundException if the division has none of that id
     */
    CaseFile of(DivisionId division, UUID expenseId) {
        InitiativeId initiative =
                files.initiativeOf(division, expenseId)
                        .orElseThrow(() -> new NotFoundException(Expense.class, expenseId));
        return file(division, initiative, expenseId, null);
    }

    private CaseFile file(
            DivisionId division, InitiativeId initiative, UUID expenseId, StopDetails stop) {
        ReviewSnapshots.Taken taken =
                snapshots.take(List.of(new ReviewSnapshots.Case(division, initiative))).getFirst();
        PolicyHistory known = policies.get();
        Map<Boolean, List<ExpenseClock>> clocks =
                taken.snapshot().clocks(known, today()).stream()
                        .collect(
                                Collectors.partitioningBy(
                                        each -> each.expense().expenseId().equals(expenseId)));
        ExpenseClock its = clocks.get(true).getFirst();
        Policy policy = known.on(its.expense().useBy());
        return new CaseFile(
                division,
                initiative,
                files.title(division, initiative).orElse(null),
                stop,
                stop == null ? its.lastDay().plusDays(1) : stop.dueOn(),
                its,
                clocks.get(false),
                files.uses(division, initiative).stream()
                        .map(use -> shown(use, its.expense(), policy, stop))
                        .toList(),
                files.warnings(division, expenseId),
                policy,
                read(stop == null ? taken.progress().watermark() : stop.watermark()),
                stop == null ? taken.progress().reachableDays().size() : stop.silentDays(),
                remedies(taken, its.expense(), known, stop));
    }

    private List<Remedy> remedies(
            ReviewSnapshots.Taken taken, Expense expense, PolicyHistory known, StopDetails stop) {
        if (stop == null) {
            return RemedyRule.beforeStop(
                    taken.snapshot(), taken.progress(), expense.expenseId(), known, today());
        }
        return stop.reinstatement() == null
                ? RemedyRule.afterStop(expense, stop.dueOn(), stop.reason(), known)
                : List.of();
    }

    private static CaseFile.ShownUse shown(
            KnownUse use, Expense expense, Policy policy, StopDetails stop) {
        return new CaseFile.ShownUse(
                use,
                use.withdrawnOn() == null
                        ? EvidenceVerdict.of(use.evidence(), expense, policy)
                        : EvidenceVerdict.WITHDRAWN,
                stop != null && !wasSeen(use, stop));
    }

    private static boolean wasSeen(KnownUse use, StopDetails stop) {
        Stream<Evidence> seen =
                Stream.concat(
                        stop.evidenceSeen().stream(),
                        stop.withdrawalsSeen().stream().map(each -> each.evidence()));
        return seen.anyMatch(each -> each.evidenceId().equals(use.evidenceId()));
    }

    /** Null where nothing was. */
    private static Instant read(Instant watermark) {
        return watermark.equals(Instant.EPOCH) ? null : watermark;
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
