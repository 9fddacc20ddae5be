package org.essaim.simulation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.simulation.Happened.Fact;

/**
 * One decision for each expense that is due, none too early, none missing (R60–R67): counted from
 * what happened in the divisions, by other code than that which decides.
 */
final class StopChecks {

    private StopChecks() {}

    /** Decisions that were taken twice; at any time. */
    static List<String> twice(List<Fact> centre) {
        List<String> wrong = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Fact fact : centre) {
            Object key =
                    switch (fact.event()) {
                        case StoppingEvent.Stopped e -> List.of("stop", e.stopId());
                        case StoppingEvent.Reinstated e -> List.of("back", e.stopId());
                        case StoppingEvent.Warned e ->
                                List.of(
                                        "warned",
                                        e.division(),
                                        e.expenseId(),
                                        e.month(),
                                        e.useBy());
                        default -> null;
                    };
            if (key != null && !seen.add(key)) {
                wrong.add("decided twice: " + fact.event());
            }
        }
        return wrong;
    }

    /** Stops against what had happened before the watermark that they cite; at any time (R64). */
    static List<String> tooEarly(DivisionId division, List<Fact> there, List<Fact> centre) {
        List<String> wrong = new ArrayList<>();
        for (Fact fact : centre) {
            if (fact.event() instanceof StoppingEvent.Stopped stop
                    && stop.division().equals(division)) {
                List<Fact> before =
                        there.stream()
                                .filter(each -> each.time().isBefore(stop.watermark()))
                                .toList();
                LocalDate receivedUpTo = BusinessDay.of(stop.watermark());
                if (!open(before, receivedUpTo)
                        .getOrDefault(stop.initiative(), Set.of())
                        .contains(stop.expense().expenseId())) {
                    wrong.add("stopped against what had happened by then: " + stop);
                }
            }
        }
        return wrong;
    }

    /**
     * Where funding is not stopped though it should be, or the other way round, or the division
     * knows otherwise; at the end.
     */
    static List<String> missing(
            DivisionId division, List<Fact> there, List<Fact> centre, Instant watermark) {
        Map<InitiativeId, Set<UUID>> due = open(there, BusinessDay.of(watermark));
        Map<InitiativeId, UUID> standing = standing(division, centre);
        List<String> wrong = new ArrayList<>();
        due.forEach(
                (initiative, expenses) -> {
                    if (!standing.containsKey(initiative)) {
                        wrong.add(
                                "%s is not stopped, due are %s by %s"
                                        .formatted(initiative, expenses, watermark));
                    }
                });
        standing.forEach(
                (initiative, expense) -> {
                    if (!due.getOrDefault(initiative, Set.of()).contains(expense)) {
                        wrong.add("%s is stopped for %s".formatted(initiative, expense));
                    }
                });
        Set<InitiativeId> stoppedThere = stoppedThere(there);
        if (!stoppedThere.equals(standing.keySet())) {
            wrong.add(
                    "stopped at the centre are %s, in %s %s"
                            .formatted(standing.keySet(), division, stoppedThere));
        }
        return wrong;
    }

    /** Expenses whose day has come by then and that nobody used, by initiative. */
    private static Map<InitiativeId, Set<UUID>> open(List<Fact> facts, LocalDate receivedUpTo) {
        Set<UUID> reversed = new HashSet<>();
        Map<InitiativeId, LocalDate> ended = new HashMap<>();
        Map<UUID, LocalDate> withdrawn = new HashMap<>();
        Map<InitiativeId, List<EvidenceEvent.UsageMeasured>> used = new HashMap<>();
        for (Fact fact : facts) {
            switch (fact.event()) {
                case FundingEvent.ExpenseReversed e -> reversed.add(e.expenseId());
                case LifecycleEvent.Closed e -> ended.put(e.initiative(), e.closedOn());
                case EvidenceEvent.UsageMeasured e -> {
                    if (e.users() > 0 && e.level() != EvidenceLevel.DECLARED) {
                        used.computeIfAbsent(e.initiative(), _ -> new ArrayList<>()).add(e);
                    }
                }
                case EvidenceEvent.UsageWithdrawn e ->
                        withdrawn.put(e.evidenceId(), e.withdrawnOn());
                default -> {
                    // no clock starts or stops
                }
            }
        }
        Map<InitiativeId, Set<UUID>> open = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof FundingEvent.Spent e && !reversed.contains(e.expenseId())) {
                List<EvidenceEvent.UsageMeasured> uses =
                        used.getOrDefault(e.initiative(), List.of());
                if (strikes(e, uses, withdrawn, ended.get(e.initiative()), receivedUpTo)) {
                    open.computeIfAbsent(e.initiative(), _ -> new HashSet<>()).add(e.expenseId());
                }
            }
        }
        return open;
    }

    private static boolean strikes(
            FundingEvent.Spent e,
            List<EvidenceEvent.UsageMeasured> uses,
            Map<UUID, LocalDate> withdrawn,
            LocalDate endedOn,
            LocalDate receivedUpTo) {
        LocalDate useBy = e.spentOn().plusYears(1);
        List<UUID> inTime =
                uses.stream()
                        .filter(use -> !use.measuredOn().isBefore(e.spentOn()))
                        .filter(use -> !use.measuredOn().isAfter(useBy))
                        .map(EvidenceEvent.UsageMeasured::evidenceId)
                        .toList();
        LocalDate last = lastDay(useBy, inTime, withdrawn);
        boolean over = endedOn != null && !endedOn.isAfter(last);
        return last.isBefore(receivedUpTo) && !over && withdrawn.keySet().containsAll(inTime);
    }

    /** What was withdrawn after the twelve months is judged 31 days later (R53). */
    private static LocalDate lastDay(
            LocalDate useBy, List<UUID> inTime, Map<UUID, LocalDate> withdrawn) {
        LocalDate last = useBy;
        for (UUID use : inTime) {
            LocalDate on = withdrawn.getOrDefault(use, useBy);
            if (on.isAfter(useBy) && on.plusDays(31).isAfter(last)) {
                last = on.plusDays(31);
            }
        }
        return last;
    }

    private static Map<InitiativeId, UUID> standing(DivisionId division, List<Fact> centre) {
        Map<InitiativeId, UUID> standing = new HashMap<>();
        for (Fact fact : centre) {
            switch (fact.event()) {
                case StoppingEvent.Stopped e when e.division().equals(division) ->
                        standing.put(e.initiative(), e.expense().expenseId());
                case StoppingEvent.Reinstated e when e.division().equals(division) ->
                        standing.remove(e.initiative());
                default -> {
                    // nothing about stops of this division
                }
            }
        }
        return standing;
    }

    private static Set<InitiativeId> stoppedThere(List<Fact> facts) {
        Set<InitiativeId> stopped = new HashSet<>();
        for (Fact fact : facts) {
            switch (fact.event()) {
                case FundingEvent.Stopped e -> stopped.add(e.initiative());
                case FundingEvent.Reinstated e -> stopped.remove(e.initiative());
                default -> {
                    // nothing about stops
                }
            }
        }
        return stopped;
    }
}
