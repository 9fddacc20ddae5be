package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.Recurrence;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.MadeUpColumns;
import org.essaim.reporting.facts.read.ProvenUse;

/**
 * What a used product cost, beside what is known of its irritant: nobody says what that cost in
 * euros, but how often it hurts (R90) and how many felt it (R91).
 *
 * @param felt who reported or corroborated it; absent where they are fewer than 5 (R100)
 * @param spent less reversals
 * @param users of the latest measure that stands; absent where they are fewer than 5 (R100)
 */
public record IrritantCost(
        String division,
        String initiative,
        Recurrence recurrence,
        Integer felt,
        Amount spent,
        Integer users,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    /**
     * Only the latest are looked at closer, so that it takes the same time in a large federation.
     */
    private static final String COSTS =
            """
            , latest as materialized (select f.division, f.initiative, f.true_on,
                    (f.payload ->> 'irritantId')::uuid as irritant
                  from facts f
                 where f.kind = 'LAUNCHED' and f.payload ->> 'irritantId' is not null
                   and exists (select 1 from facts u where u.kind = 'USED'
                       and u.division = f.division and u.initiative = f.initiative)
                 order by f.true_on desc, f.division, f.initiative limit :most),
            lasting as (select l.*, (
                with recursive went_on (irritant, merged) as (select l.irritant, 0
                    union select (m.payload ->> 'into')::uuid, went_on.merged + 1
                      from went_on join facts m on m.kind = 'IRRITANT_MERGED'
                       and m.division = l.division and m.subject_id = went_on.irritant
                     where went_on.merged < 100)
                select irritant from went_on order by merged desc limit 1) as lasts
                from latest l)
            select l.division, l.initiative, hurts.recurrence, felt.felt, spent.*, used.users,
                %1$s
              from lasting l
              join lateral (select payload ->> 'recurrence' as recurrence from facts
                  where kind = 'IRRITANT_REPORTED' and division = l.division
                    and subject_id = l.lasts limit 1) hurts on true
              left join lateral (select
                    1 + coalesce((array_agg((payload ->> 'corroborations')::int
                        order by position desc))[1], 0) as felt
                  from facts where kind = 'IRRITANT_CORROBORATED' and division = l.division
                    and subject_id = l.lasts) felt on true
              left join lateral (select
                    coalesce(sum(case kind when 'SPENT' then cents else -cents end), 0)
                        as spent_cents,
                    coalesce(sum(case kind when 'SPENT' then half_days else -half_days end), 0)
                        as spent_half_days,
                    %2$s
                  from facts where kind in ('SPENT', 'REVERSED')
                    and division = l.division and initiative = l.initiative) spent on true
              join lateral (%3$s) used on true
             order by l.true_on desc, l.division, l.initiative
            """
                    .formatted(
                            MadeUpColumns.lists("spent", "used.invented"),
                            MadeUpColumns.OF_SUM,
                            ProvenUse.latestOf("l"));

    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    /** Of one person who works full time, holidays and leave taken off. */
    private static final int WORKING_DAYS = 220;

    public IrritantCost {
        felt = SmallCells.shown(felt);
        users = SmallCells.shown(users);
    }

    /**
     * Used products beside the irritants that they were launched for (R21, R51, R91): those that
     * were launched last, the latest first.
     */
    public static List<IrritantCost> latest(FactTable facts, AsOf asOf, int most) {
        return facts.rows(IrritantCost.class, COSTS).list(asOf, "", Map.of("most", most));
    }

    /** How often a year it hurts all who said that it does, at least; null where they are few. */
    public Long timesAYear() {
        return felt == null ? null : (long) felt * timesAYear(recurrence);
    }

    /** How often a year it hurts one person, at least. */
    static int timesAYear(Recurrence recurrence) {
        return switch (recurrence) {
            case ONCE, YEARLY -> 1;
            case MONTHLY -> MONTHS;
            case WEEKLY -> WEEKS;
            case DAILY -> WORKING_DAYS;
            case MANY_TIMES_A_DAY -> 2 * WORKING_DAYS;
        };
    }

    /** As {@link #mark} of what users cost, which rests on both. */
    public String costMark() {
        Basis spentBy = sum("spent", spent).money();
        return spentBy.plus(Basis.of(users == null ? 0 : users, mark("users"))).mark();
    }

    /** Rounded half up to whole cents; null where the users are not shown. */
    public Money costPerUser() {
        long cents = spent.money().cents();
        return users == null || users == 0
                ? null
                : Money.euroCents(Math.floorDiv(2 * cents + users, 2L * users));
    }
}
