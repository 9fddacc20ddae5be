package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.initiative.domain.MeasuredUse;
import org.essaim.reporting.initiative.domain.MissingEvidence;
import org.essaim.reporting.initiative.domain.UseEvidence;
import org.essaim.reporting.initiative.read.InitiativeSummary.RunningClock;
import org.essaim.reporting.irritant.read.Irritant;
import org.essaim.reporting.irritant.read.Irritants;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Verdict;
import org.essaim.reporting.recount.read.UseReports;
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
                    end), 0)::bigint as spent_half_days,
                %s, %s
              from facts where division = :division and initiative = :initiative
               and year is not null
            """
                    .formatted(
                            moved("granted", "'GRANTED', 'RELEASED', 'REOPENED'"),
                            moved("spent", "'SPENT', 'REVERSED'"));

    private static final String MEASURES =
            """
            select u.true_on as measured_on, u.payload ->> 'level' as level,
                (u.payload ->> 'users')::int as users, (u.payload ->> 'delight')::int as delight,
                'users' = any(u.made_up) as invented,
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
    private final UseReports reports;

    InitiativeSummaries(
            FactTable facts,
            Initiatives initiatives,
            Irritants irritants,
            Stops stops,
            Adoptions adoptions,
            UseReports reports) {
        this.facts = facts;
        this.initiatives = initiatives;
        this.irritants = irritants;
        this.stops = stops;
        this.adoptions = adoptions;
        this.reports = reports;
    }

    /** What went in real and invented, by {@link Basis} of each. */
    private record Standing(
            UUID irritantId,
            boolean adoptable,
            Amount granted,
            Amount spent,
            Amount realGranted,
            Amount inventedGranted,
            Amount realSpent,
            Amount inventedSpent) {

        Sum sumGranted() {
            return Sum.of(granted, realGranted, inventedGranted);
        }

        Sum sumSpent() {
            return Sum.of(spent, realSpent, inventedSpent);
        }
    }

    /** The weights of {@link Basis}, of facts of some kinds. */
    private static String moved(String name, String kinds) {
        return """
                coalesce(sum(abs(cents)) filter (where kind in (%2$s)
                    and 'euros' <> all(made_up)), 0)::bigint as real_%1$s_cents,
                coalesce(sum(abs(half_days)) filter (where kind in (%2$s)
                    and 'halfDays' <> all(made_up)), 0)::bigint as real_%1$s_half_days,
                coalesce(sum(greatest(abs(cents), 1)) filter (where kind in (%2$s)
                    and 'euros' = any(made_up)), 0)::bigint as invented_%1$s_cents,
                coalesce(sum(greatest(abs(half_days), 1)) filter (where kind in (%2$s)
                    and 'halfDays' = any(made_up)), 0)::bigint as invented_%1$s_half_days
                """
                .formatted(name, kinds);
    }

    /** Empty where it was not launched by then. */
    public Optional<InitiativeSummary> of(AsOf asOf, String division, String initiative) {
        return initiatives.one(asOf, division, initiative).map(one -> of(asOf, one));
    }

    private InitiativeSummary of(AsOf asOf, Initiative one) {
        InitiativeKey key = new InitiativeKey(one.division(), one.initiative());
        Map<String, ?> named = Map.of("division", key.division(), "initiative", key.initiative());
        Standing standing = standing(asOf, named);
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
        Marks marks =
                new Marks()
                        .sum("granted", standing.sumGranted())
                        .sum("spent", standing.sumSpent())
                        .sum("left", standing.sumGranted().minus(standing.sumSpent()));
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
                adoptions.about(asOf, key.division(), key.initiative()),
                marks.wholly(),
                marks.partly());
    }

    private Standing standing(AsOf asOf, Map<String, ?> named) {
        return facts.ask(asOf, STANDING)
                .params(named)
                .query(RecordMapper.of(Standing.class))
                .single();
    }

    private Irritant irritant(AsOf asOf, String division, UUID irritant) {
        return irritant == null ? null : irritants.one(asOf, division, irritant).orElse(null);
    }

    private RunningClock clock(AsOf asOf, InitiativeKey key) {
        return reports.verdict(asOf, key)
                .flatMap(Verdict::coming)
                .map(RunningClock::of)
                .orElse(null);
    }

    private static MissingEvidence missing(Stop stop, UseEvidence evidence) {
        return evidence.missing(stop.spentOn(), stop.useBy());
    }
}
