package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Who adopted what from whom, and what became of it there (R73, R74). */
@Component
public class Adoptions {

    private static final String ADOPTIONS =
            """
            select f.stream, f.position, f.subject_id as proposal_id,
                f.payload ->> 'origin' as origin, proposed.origin_division, f.division,
                f.initiative, f.true_on as adopted_on, f.known_on, adapting.*,
                used.users is not null as used_there, used.users
              from facts f
              left join lateral (select payload ->> 'originDivision' as origin_division
                  from facts where kind = 'PROPOSED' and subject_id = f.subject_id limit 1)
                proposed on true
              left join lateral (select
                    coalesce(sum(case kind when 'SPENT' then cents else -cents end), 0)
                        as adapting_cents,
                    coalesce(sum(case kind when 'SPENT' then half_days else -half_days end), 0)
                        as adapting_half_days
                  from facts where kind in ('SPENT', 'REVERSED')
                    and division = f.division and initiative = f.initiative) adapting on true
              left join lateral (select (payload ->> 'users')::int as users
                  from facts where kind = 'USED' and payload ->> 'level' <> 'DECLARED'
                    and division = f.division and initiative = f.initiative
                    and (payload ->> 'users')::int > 0
                 order by true_on desc, position desc limit 1) used on true
             where f.kind = 'ADOPTED'
            """;

    private static final String ABOUT =
            " and (f.payload ->> 'origin' = :initiative or f.initiative = :initiative)";

    private static final String LATEST =
            " order by f.true_on desc, f.payload ->> 'origin' collate \"C\","
                    + " f.division limit :most";

    private static final Comparator<Adoption> BY_ORIGIN =
            Comparator.comparing(Adoption::origin)
                    .thenComparing(Adoption::adoptedOn)
                    .thenComparing(Adoption::division);

    private static final RowMapper<Adoption> ROW = RecordMapper.of(Adoption.class);

    private final FactTable facts;

    Adoptions(FactTable facts) {
        this.facts = facts;
    }

    /** One adoption; how many use it there is absent where they are fewer than 5 (R100). */
    @Meaning(
            en = "Every adoption: who took over from whom, and what came of it",
            fr = "Chaque adoption : qui a repris de qui, et avec quelle suite")
    public record Adoption(
            @Meaning(en = "the proposal that was accepted", fr = "la proposition acceptée")
                    UUID proposalId,
            @Meaning(en = "the initiative adopted", fr = "l’initiative adoptée") String origin,
            @Meaning(en = "where it comes from", fr = "d’où elle vient") String originDivision,
            String division,
            String initiative,
            @Meaning(en = "the day of the adoption", fr = "le jour de l’adoption")
                    LocalDate adoptedOn,
            LocalDate knownOn,
            @Meaning(
                            en = "what adapting it cost: spent by the adopter, less reversals",
                            fr =
                                    "coût de l’adaptation : dépensé par qui adopte, annulations"
                                            + " déduites")
                    Amount adapting,
            @Meaning(
                            en = "true if somebody is proven to use it there",
                            fr = "vrai s’il est prouvé que quelqu’un s’en sert sur place")
                    boolean usedThere,
            @Meaning(
                            en = "users there by the latest proven measure; absent below 5",
                            fr =
                                    "usagers sur place à la dernière mesure prouvée ; absent"
                                            + " au-dessous de 5")
                    Integer users) {

        public Adoption {
            users = SmallCells.shown(users);
        }
    }

    /** By origin, then by the day of the adoption. */
    public List<Adoption> all(AsOf asOf) {
        return facts.ask(asOf, ADOPTIONS).query(ROW).list().stream().sorted(BY_ORIGIN).toList();
    }

    /** The latest ones, by origin and day. */
    public List<Adoption> latest(AsOf asOf, int most) {
        return facts.ask(asOf, ADOPTIONS + LATEST).param("most", most).query(ROW).list().stream()
                .sorted(BY_ORIGIN)
                .toList();
    }

    /** Who adopted an initiative, or whom it adopted, by origin and day. */
    public List<Adoption> about(AsOf asOf, String initiative) {
        return facts
                .ask(asOf, ADOPTIONS + ABOUT)
                .param("initiative", initiative)
                .query(ROW)
                .list()
                .stream()
                .sorted(BY_ORIGIN)
                .toList();
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<Adoption> each) {
        facts.each(snapshot, ADOPTIONS, ROW, each);
    }
}
