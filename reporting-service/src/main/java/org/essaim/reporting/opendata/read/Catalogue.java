package org.essaim.reporting.opendata.read;

import static org.essaim.reporting.opendata.read.OpenTable.counted;
import static org.essaim.reporting.opendata.read.OpenTable.listed;
import static org.essaim.reporting.opendata.read.OpenTable.read;

import module java.base;

import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.generalization.read.BoardDecisions;
import org.essaim.reporting.generalization.read.Cases;
import org.essaim.reporting.generalization.read.Credits;
import org.essaim.reporting.initiative.read.Initiatives;
import org.essaim.reporting.money.read.Control;
import org.essaim.reporting.money.read.Entries;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneySums;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
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
            Entries entries,
            Initiatives initiatives,
            Measures measures,
            Stops stops,
            Cases cases,
            Adoptions adoptions,
            BoardDecisions decisions,
            Credits credits,
            Control control,
            FactTable facts,
            UseReports reports) {
        this.facts = facts;
        this.reports = reports;
        this.tables =
                List.of(
                        listed("divisions", Divisions.Division.class, divisions::all),
                        listed(
                                "money",
                                MoneySums.MoneyOfYear.class,
                                snapshot -> money.sums(snapshot).years()),
                        listed(
                                "rounds",
                                MoneySums.MoneyOfRound.class,
                                snapshot -> money.sums(snapshot).rounds()),
                        read("entries", Entries.Entry.class, entries::each),
                        read("initiatives", Initiatives.Initiative.class, initiatives::each),
                        read("measures", Measures.Measure.class, measures::each),
                        read("stops", Stops.Stop.class, stops::each),
                        read("cases", Cases.Case.class, cases::each),
                        read("adoptions", Adoptions.Adoption.class, adoptions::each),
                        read("decisions", BoardDecisions.BoardDecision.class, decisions::each),
                        read("credits", Credits.Credit.class, credits::each),
                        listed("findings", Control.Findings.class, control::findings),
                        read("samples", Control.Sample.class, control::eachSample),
                        counted("use", UseReport.DivisionUse.class, UseReport::divisions),
                        counted("months", UseReport.MonthOfUse.class, UseReport::months),
                        counted("first-use", UseReport.Span.class, UseReport::spans),
                        counted("coming-stops", UseReport.ComingStop.class, UseReport::coming));
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
    OpenTable.Edition one(AsOf asOf) {
        return new OpenTable.Edition(facts.now(asOf), () -> reports.of(asOf));
    }

    /** For all tables: up to where use has been counted, which is waited for. */
    OpenTable.Edition all(AsOf asOf) {
        UseReport use = reports.of(asOf);
        return new OpenTable.Edition(new Snapshot(asOf, use.head()), () -> use);
    }
}
