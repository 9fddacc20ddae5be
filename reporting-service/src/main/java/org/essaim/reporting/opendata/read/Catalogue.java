package org.essaim.reporting.opendata.read;

import static org.essaim.reporting.opendata.read.OpenTable.counted;
import static org.essaim.reporting.opendata.read.OpenTable.listed;
import static org.essaim.reporting.opendata.read.OpenTable.read;

import module java.base;

import org.essaim.reporting.derogation.read.Derogation;
import org.essaim.reporting.division.read.Division;
import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.generalization.read.BoardDecision;
import org.essaim.reporting.generalization.read.Case;
import org.essaim.reporting.generalization.read.Credit;
import org.essaim.reporting.initiative.read.Initiative;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.initiative.read.Lesson;
import org.essaim.reporting.irritant.read.Irritant;
import org.essaim.reporting.irritant.read.Irritants;
import org.essaim.reporting.money.read.Entry;
import org.essaim.reporting.money.read.Findings;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfRound;
import org.essaim.reporting.money.read.MoneyOfYear;
import org.essaim.reporting.money.read.Sample;
import org.essaim.reporting.recount.domain.ComingStop;
import org.essaim.reporting.recount.domain.DivisionUse;
import org.essaim.reporting.recount.domain.MonthInUse;
import org.essaim.reporting.recount.domain.MonthOfUse;
import org.essaim.reporting.recount.domain.Span;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.stops.read.Stop;
import org.essaim.reporting.stops.read.Stops;
import org.springframework.stereotype.Component;

/**
 * All open tables, in the order of the archive. Rows come in the order of their streams or sorted,
 * so that a rebuild gives the same bytes.
 */
@Component
public class Catalogue {

    private final List<OpenTable<?>> tables;
    private final FactTable facts;
    private final UseReports reports;

    Catalogue(
            Divisions divisions,
            MoneyFigures money,
            Initiatives initiatives,
            Irritants irritants,
            Stops stops,
            Adoptions adoptions,
            FactTable facts,
            UseReports reports) {
        this.facts = facts;
        this.reports = reports;
        this.tables =
                List.of(
                        listed("divisions", Division.class, divisions::all),
                        listed(
                                "money",
                                MoneyOfYear.class,
                                snapshot -> money.sums(snapshot).years()),
                        listed(
                                "rounds",
                                MoneyOfRound.class,
                                snapshot -> money.sums(snapshot).rounds()),
                        read("entries", Entry.class, Entry.all(facts)::each),
                        read("irritants", Irritant.class, irritants::each),
                        read("initiatives", Initiative.class, initiatives::each),
                        read("lessons", Lesson.class, initiatives::eachLesson),
                        read("measures", Measure.class, Measure.each(facts)),
                        read("stops", Stop.class, stops::each),
                        read("cases", Case.class, Case.all(facts)::each),
                        read("adoptions", Adoption.class, adoptions::each),
                        read("decisions", BoardDecision.class, BoardDecision.all(facts)::each),
                        read("credits", Credit.class, Credit.all(facts)::each),
                        listed(
                                "findings",
                                Findings.class,
                                snapshot -> Findings.all(facts, snapshot)),
                        read("samples", Sample.class, Sample.all(facts)::each),
                        read("derogations", Derogation.class, Derogation.all(facts)::each),
                        counted("use", DivisionUse.class, UseReport::divisions),
                        counted("months", MonthOfUse.class, UseReport::months),
                        counted("in-use", MonthInUse.class, UseReport::inUse),
                        counted("first-use", Span.class, UseReport::spans),
                        counted("coming-stops", ComingStop.class, UseReport::coming));
    }

    List<OpenTable<?>> tables() {
        return tables;
    }

    Optional<OpenTable<?>> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** What every column of every table means. */
    public Dictionary dictionary() {
        return Dictionary.of(tables);
    }

    /** For one table: up to where the facts go now. */
    Edition one(AsOf asOf) {
        return new Edition(facts.now(asOf), () -> reports.of(asOf));
    }

    /** For all tables: up to where use has been counted, which is waited for. */
    Edition all(AsOf asOf) {
        UseReport use = reports.of(asOf);
        return new Edition(new Snapshot(asOf, use.head()), () -> use);
    }
}
