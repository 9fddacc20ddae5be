package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.comparison.domain.Figure;
import org.essaim.reporting.comparison.domain.MainFigures;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.portfolio.read.Portfolio;
import org.essaim.reporting.portfolio.read.Stages;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.stops.read.StopCounts;
import org.essaim.reporting.stops.read.StopsOfYear;
import org.springframework.stereotype.Component;

/** The main figures as of any days, from the very sums that the pages show. */
@Component
public class FederationFigures {

    private final Stages stages;
    private final MoneyFigures money;
    private final StopCounts stops;
    private final FactTable facts;
    private final UseReports reports;

    FederationFigures(
            Stages stages,
            MoneyFigures money,
            StopCounts stops,
            FactTable facts,
            UseReports reports) {
        this.stages = stages;
        this.money = money;
        this.stops = stops;
        this.facts = facts;
        this.reports = reports;
    }

    /** Without those of use where they are still being counted; nothing waits for them. */
    public MainFigures of(AsOf asOf) {
        Map<Figure, Long> values = new EnumMap<>(Figure.class);
        Portfolio portfolio = stages.portfolio(asOf);
        values.put(Figure.INITIATIVES, portfolio.initiatives());
        values.put(Figure.CLOSED, portfolio.closed());
        MoneyOfDivision total = money.sums(asOf).total();
        values.put(Figure.ALLOCATED, total.allocated().money().cents());
        values.put(Figure.AVAILABLE, total.available().money().cents());
        values.put(Figure.SPENT, total.netSpent().money().cents());
        values.put(Figure.HALF_DAYS, total.netSpent().time().halfDays());
        Map<Figure, String> marks = marks(total);
        List<StopsOfYear> years = stops.years(asOf);
        values.put(Figure.STOPPED, years.stream().mapToLong(StopsOfYear::stopped).sum());
        values.put(Figure.REINSTATED, years.stream().mapToLong(StopsOfYear::reinstated).sum());
        values.put(Figure.CASES, facts.count(asOf, FactKind.CASE_OPENED, null));
        values.put(Figure.ADOPTIONS, facts.count(asOf, FactKind.ADOPTED, null));
        reports.soon(asOf)
                .ifPresent(
                        use -> {
                            values.put(Figure.USED, use.total().usedProducts());
                            values.put(Figure.USERS, 0L);
                            use.inUse().stream()
                                    .reduce((_, later) -> later)
                                    .ifPresent(
                                            last -> {
                                                values.put(Figure.USERS, last.users());
                                                marks.put(Figure.USERS, last.mark("users"));
                                            });
                        });
        marks.values().removeIf(Objects::isNull);
        return new MainFigures(values, marks);
    }

    private static Map<Figure, String> marks(MoneyOfDivision total) {
        Map<Figure, String> marks = new EnumMap<>(Figure.class);
        marks.put(Figure.ALLOCATED, total.mark("allocated.euros"));
        marks.put(Figure.AVAILABLE, total.mark("available.euros"));
        marks.put(Figure.SPENT, total.mark("netSpent.euros"));
        marks.put(Figure.HALF_DAYS, total.mark("netSpent.halfDays"));
        return marks;
    }
}
