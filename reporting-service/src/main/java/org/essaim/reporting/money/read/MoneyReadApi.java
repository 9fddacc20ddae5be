package org.essaim.reporting.money.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money and time, and the control of expenses and evidence after the fact. */
@RestController
@RequestMapping("/api/v1/money")
class MoneyReadApi {

    private static final int MOST = 1_000;

    private final MoneyFigures figures;
    private final Entries entries;
    private final FactTable facts;

    MoneyReadApi(MoneyFigures figures, Entries entries, FactTable facts) {
        this.figures = figures;
        this.entries = entries;
        this.facts = facts;
    }

    /** Money and time of every admitted division, zeros included. */
    @PublicOperation
    @GetMapping("/divisions")
    Page<MoneyOfDivision> divisions(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(division, figures.divisions(asOf), MoneyOfDivision::division),
                MoneyOfDivision::division);
    }

    /** Money and time of every division and year with a movement. */
    @PublicOperation
    @GetMapping("/years")
    Page<MoneyOfYear> years(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(division, figures.sums(asOf).years(), MoneyOfYear::division),
                row -> SortKey.of(row.division(), row.year()));
    }

    /** Money and time of the federation. */
    @PublicOperation
    @GetMapping("/total")
    MoneyOfDivision total(AsOf asOf) {
        return figures.sums(asOf).total();
    }

    /** What was granted, by division, kind of round and year (R22, R30, R33). */
    @PublicOperation
    @GetMapping("/rounds")
    Page<MoneyOfRound> rounds(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(division, figures.sums(asOf).rounds(), MoneyOfRound::division),
                row -> SortKey.of(row.division(), row.round().ordinal(), row.year()));
    }

    /**
     * The movements of a division behind its sums, down to the expense (R12, R13).
     *
     * @param year only movements that count for this year; 0 means all
     * @param kind only movements of this kind, or of these with commas; empty means all
     */
    @PublicOperation
    @GetMapping("/entries")
    Page<Entry> entries(
            AsOf asOf,
            @RequestParam String division,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String kind,
            PageRequest part) {
        return part.page(entries.of(asOf, division, year, kind, part), Entry::key);
    }

    /** What control found after the fact, by division (R96). */
    @PublicOperation
    @GetMapping("/findings")
    Page<Findings> findings(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(
                        division, Findings.all(facts, Snapshot.open(asOf)), Findings::division),
                Findings::division);
    }

    /**
     * What control drew by chance, with the seed and the fingerprint to draw it again (R95); the
     * latest thousand.
     */
    @PublicOperation
    @GetMapping("/samples")
    Page<Sample> samples(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.of(
                About.division(division, Sample.all(facts).latest(asOf, MOST), Sample::division),
                row -> row.sampleId().toString());
    }
}
