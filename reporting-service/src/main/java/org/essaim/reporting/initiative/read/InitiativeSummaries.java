package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.initiative.domain.MeasuredUse;
import org.essaim.reporting.initiative.domain.MissingEvidence;
import org.essaim.reporting.initiative.domain.UseEvidence;
import org.essaim.reporting.irritant.read.Irritant;
import org.essaim.reporting.irritant.read.Irritants;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Verdict;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.recount.read.Verdicts;
import org.essaim.reporting.stops.read.Stop;
import org.essaim.reporting.stops.read.Stops;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.stereotype.Component;

/** Puts together all that is known of one initiative. */
@Component
public class InitiativeSummaries {

    private static final String STANDING =
            """
            select (select (payload ->> 'irritantId')::uuid from facts where kind = 'LAUNCHED'
                    and division = :division and initiative = :initiative limit 1) as irritant_id,
                exists (select from facts where kind = 'BOARD_DECIDED' and division = :division
                    and initiative = :initiative and payload ->> 'outcome' = 'GENERALIZE')
                    as adoptable,
                coalesce(sum(case kind when 'GRANTED' then cents when 'REOPENED' then -cents
                    when 'RELEASED' then -cents end), 0)::bigint as granted_cents,
                coalesce(sum(case kind when 'GRANTED' then half_days when 'REOPENED' then -half_days
                    when 'RELEASED' then -half_days end), 0)::bigint as granted_half_days,
                coalesce(sum(case kind when 'SPENT' then cents when 'REVERSED' then -cents end), 0)
                    ::bigint as spent_cents,
                coalesce(sum(case kind when 'SPENT' then half_days when 'REVERSED' then -half_days
                    end), 0)::bigint as spent_half_days
              from facts where division = :division and initiative = :initiative
               and year is not null
            """;

    private static final String MEASURES =
            """
            select u.true_on as measured_on, u.payload ->> 'level' as level,
                (u.payload ->> 'users')::int as users, (u.payload ->> 'delight')::int as delight,
                (select min(w.true_on) from facts w where w.division = u.division
                    and w.subject_id = u.subject_id and w.kind = 'USE_WITHDRAWN') as withdrawn_on
              from facts u
             where u.kind = 'USED' and u.division = :division and u.initiative = :initiative
             order by u.true_on, u.position
            """;

    private final FactTable facts;
    private final Initiatives initiatives;
    private final Irritants irritants;
    private final Stops stops;
    private final Adoptions adoptions;
    private final Verdicts verdicts;
    private final UseReports reports;

    InitiativeSummaries(
            FactTable facts,
            Initiatives initiatives,
            Irritants irritants,
            Stops stops,
            Adoptions adoptions,
            Verdicts verdicts,
            UseReports reports) {
        this.facts = facts;
        this.initiatives = initiatives;
        this.irritants = irritants;
        this.stops = stops;
        this.adoptions = adoptions;
        this.verdicts = verdicts;
        this.reports = reports;
    }

    private record Standing(UUID irritantId, boolean adoptable, Amount granted, Amount spent) {}

    /** Empty where it was not launched by then. */
    public Optional<InitiativeSummary> of(AsOf asOf, String division, String initiative) {
        return initiatives.one(asOf, division, initiative).map(one -> of(asOf, one));
    }

    private InitiativeSummary of(AsOf asOf, Initiative one) {
        InitiativeKey key = new InitiativeKey(one.division(), one.initiative());
        Map<String, ?> named = Map.of("division", key.division(), "initiative", key.initiative());
        Standing standing =
                facts.ask(asOf, STANDING)
                        .params(named)
                        .query(RecordMapper.of(Standing.class))
                        .single();
        UseEvidence evidence =
                new UseEvidence(
                        facts.ask(asOf, MEASURES)
                                .params(named)
                                .query(RecordMapper.of(MeasuredUse.class))
                                .list(),
                        reports.rules(asOf));
        List<Stop> all = stops.about(asOf, key.division(), key.initiative());
        Optional<Stop> stop =
                all.stream()
                        .filter(each -> each.reinstatedAt() == null)
                        .reduce((_, later) -> later);
        return new InitiativeSummary(
                one,
                irritant(asOf, key.division(), standing.irritantId()),
                stop.isPresent(),
                standing.adoptable(),
                standing.granted(),
                standing.spent(),
                stop.isPresent() ? null : clock(asOf, key),
                evidence.proof().orElse(null),
                evidence.months(),
                all,
                stop.map(each -> missing(each, evidence)).orElse(null),
                adoptions.about(asOf, key.division(), key.initiative()));
    }

    private Irritant irritant(AsOf asOf, String division, UUID irritant) {
        return irritant == null ? null : irritants.one(asOf, division, irritant).orElse(null);
    }

    private RunningClock clock(AsOf asOf, InitiativeKey key) {
        return verdicts.of(asOf, key).flatMap(Verdict::coming).map(RunningClock::of).orElse(null);
    }

    private static MissingEvidence missing(Stop stop, UseEvidence evidence) {
        return evidence.missing(stop.spentOn(), stop.useBy());
    }
}
