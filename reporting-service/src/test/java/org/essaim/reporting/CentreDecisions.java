package org.essaim.reporting;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.federation.stream.DivisionStream;

/**
 * What a centre decides on what it is published, by day after day and the rules' own words: a third
 * way to the same stops, for what-if is held against it with any number of months.
 */
final class CentreDecisions {

    private final int months;
    private final Map<InitiativeId, DivisionId> divisions = new HashMap<>();
    private final Map<InitiativeId, List<InitiativeSpent>> expenses = new HashMap<>();
    private final Map<InitiativeId, List<InitiativeUsageMeasured>> measures = new HashMap<>();
    private final Map<InitiativeId, LocalDate> ended = new HashMap<>();

    CentreDecisions(List<PublishedPortfolio.Published> published, int months) {
        this.months = months;
        for (PublishedPortfolio.Published each : published) {
            switch (each.message()) {
                case InitiativeSpent m -> {
                    divisions.put(m.initiative(), m.division());
                    expenses.computeIfAbsent(m.initiative(), _ -> new ArrayList<>()).add(m);
                }
                case InitiativeUsageMeasured m -> {
                    divisions.put(m.initiative(), m.division());
                    measures.computeIfAbsent(m.initiative(), _ -> new ArrayList<>()).add(m);
                }
                case InitiativeClosed m -> ended.putIfAbsent(m.initiative(), m.closedOn());
                case InitiativeIntegrated m -> ended.putIfAbsent(m.initiative(), m.integratedOn());
                default -> {}
            }
        }
    }

    /** Walks every day up to the last; on its morning the first unused money stops (R62). */
    List<ExpectedPortfolio.Stop> stops(LocalDate last) {
        List<ExpectedPortfolio.Stop> stops = new ArrayList<>();
        for (InitiativeId initiative : expenses.keySet().stream().sorted().toList()) {
            LocalDate first =
                    expenses.get(initiative).stream()
                            .map(InitiativeSpent::spentOn)
                            .min(LocalDate::compareTo)
                            .orElseThrow();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                InitiativeSpent unused = unusedOnTheMorningOf(day, initiative);
                if (unused != null) {
                    stops.add(stop(initiative, unused, day));
                    break;
                }
            }
        }
        stops.sort(
                (a, b) ->
                        (a.dueOn() + "/" + a.initiative())
                                .compareTo(b.dueOn() + "/" + b.initiative()));
        return stops;
    }

    /** The messages of these decisions, and of cases that were opened. */
    List<PublishedPortfolio.Published> published(
            List<ExpectedPortfolio.Stop> stops, List<String> cases, LocalDate day) {
        Instant now = BusinessDay.startOf(day);
        List<PublishedPortfolio.Published> decisions = new ArrayList<>();
        for (ExpectedPortfolio.Stop stop : stops) {
            InitiativeId initiative = new InitiativeId(stop.initiative());
            LocalDate due = LocalDate.parse(stop.dueOn());
            UUID id = NamedUuid.of("stop", stop.initiative());
            decisions.add(
                    new PublishedPortfolio.Published(
                            DivisionStream.CENTRE,
                            new FundingStopped(
                                    new DivisionId(stop.division()),
                                    initiative,
                                    id,
                                    id,
                                    LocalDate.parse(stop.spentOn()),
                                    LocalDate.parse(stop.useBy()),
                                    due,
                                    StopReason.NOT_USED,
                                    now,
                                    1,
                                    now),
                            due));
        }
        cases.forEach(each -> decisions.add(opened(new InitiativeId(each), day)));
        return decisions;
    }

    /** The day is that of the first measure after which the rule's words hold (R70). */
    private PublishedPortfolio.Published opened(InitiativeId initiative, LocalDate day) {
        List<InitiativeUsageMeasured> proven =
                measures.get(initiative).stream().filter(CentreDecisions::isUse).toList();
        InitiativeUsageMeasured opening =
                proven.stream()
                        .filter(m -> m.users() >= 20 || proven.stream().anyMatch(b -> grew(b, m)))
                        .min((a, b) -> a.measuredOn().compareTo(b.measuredOn()))
                        .orElseThrow();
        return new PublishedPortfolio.Published(
                DivisionStream.CENTRE,
                new GeneralizationCaseOpened(
                        divisions.get(initiative),
                        initiative,
                        NamedUuid.of("case", initiative.value()),
                        opening.users() >= 20 ? CaseReason.USERS : CaseReason.GROWTH,
                        opening.evidenceId(),
                        opening.measuredOn(),
                        opening.users(),
                        opening.users() >= 20 ? null : 5,
                        1,
                        day),
                opening.measuredOn());
    }

    private static boolean grew(InitiativeUsageMeasured before, InitiativeUsageMeasured after) {
        LocalDate day = after.measuredOn();
        return before.users() >= 5
                && !before.measuredOn().isAfter(day.minusDays(60))
                && !before.measuredOn().isBefore(day.minusDays(120))
                && 4L * after.users() >= 5L * before.users();
    }

    private static boolean isUse(InitiativeUsageMeasured measure) {
        return measure.level() != EvidenceLevel.DECLARED && measure.users() >= 1;
    }

    private InitiativeSpent unusedOnTheMorningOf(LocalDate day, InitiativeId initiative) {
        LocalDate over = ended.get(initiative);
        for (InitiativeSpent spent : expenses.get(initiative)) {
            LocalDate useBy = spent.spentOn().plusMonths(months);
            boolean strikes = useBy.plusDays(1).equals(day);
            boolean endedBefore = over != null && !over.isAfter(useBy);
            boolean used =
                    measures.getOrDefault(initiative, List.of()).stream()
                            .filter(CentreDecisions::isUse)
                            .map(InitiativeUsageMeasured::measuredOn)
                            .anyMatch(on -> !on.isBefore(spent.spentOn()) && on.isBefore(day));
            if (strikes && !endedBefore && !used) {
                return spent;
            }
        }
        return null;
    }

    private ExpectedPortfolio.Stop stop(InitiativeId id, InitiativeSpent spent, LocalDate day) {
        return new ExpectedPortfolio.Stop(
                divisions.get(id).value(),
                id.value(),
                spent.spentOn().toString(),
                day.minusDays(1).toString(),
                day.toString());
    }
}
