package org.essaim.reporting.stops.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Every stop of funding, with what became of it (R62, R65, R67). */
@Component
public class Stops {

    /** What is known of a stop later is about it, whoever publishes it and in whatever order. */
    private static final String STOPS =
            """
            select f.stream, f.position, f.subject_id as stop_id, f.division, f.initiative,
                f.payload ->> 'reason' as reason, (f.payload ->> 'expenseId')::uuid as expense_id,
                (f.payload ->> 'spentOn')::date as spent_on,
                (f.payload ->> 'useBy')::date as use_by, f.true_on as due_on, f.known_on, later.*
              from facts f
              left join lateral (select
                    min(true_on) filter (where kind = 'STOP_APPLIED') as effective_on,
                    min((payload ->> 'appliedAt')::timestamptz)
                        filter (where kind = 'STOP_APPLIED') as applied_at,
                    min((payload ->> 'decidedAt')::timestamptz) as reinstated_at,
                    min(payload ->> 'reason') as reinstated_for,
                    min((payload #>> '{shortfall,money,cents}')::bigint) as shortfall_cents,
                    min((payload #>> '{shortfall,time,halfDays}')::int) as shortfall_half_days
                  from facts where subject_id = f.subject_id
                    and kind in ('STOP_APPLIED', 'REINSTATED', 'REINSTATEMENT_APPLIED')) later
                on true
             where f.kind = 'STOPPED'
            """;

    private static final String AS_DUE = " order by f.true_on, f.initiative, f.subject_id";

    private static final String LATEST =
            """
             and (f.true_on, f.initiative, f.subject_id) < (:day, :initiative, :stop)
             order by f.true_on desc, f.initiative desc, f.subject_id desc limit :most
            """;

    private static final RowMapper<Stop> ROW = RecordMapper.of(Stop.class);

    private final FactTable facts;

    Stops(FactTable facts) {
        this.facts = facts;
    }

    /** One of them. */
    @Meaning(
            en = "Every stop of funding, and what became of it",
            fr = "Chaque arrêt de financement, et sa suite")
    public record Stop(
            @Meaning(en = "the decision", fr = "la décision") UUID stopId,
            String division,
            String initiative,
            @Meaning(en = "NOT_USED or SILENCE", fr = "NOT_USED ou SILENCE") StopReason reason,
            @Meaning(
                            en = "the expense that nobody used",
                            fr = "la dépense dont personne ne s’est servi")
                    UUID expenseId,
            @Meaning(en = "the day it was spent", fr = "le jour de la dépense") LocalDate spentOn,
            @Meaning(
                            en = "the last day on which use would have redeemed it",
                            fr = "le dernier jour où un usage l’aurait validée")
                    LocalDate useBy,
            @Meaning(
                            en = "the day at whose start funding stopped",
                            fr = "le jour au début duquel le financement s’est arrêté")
                    LocalDate dueOn,
            LocalDate knownOn,
            @Meaning(
                            en = "from when the division refuses expenses; absent until it says so",
                            fr = "dès quand la direction refuse les dépenses ; absent d’ici là")
                    LocalDate effectiveOn,
            @Meaning(en = "when it began to", fr = "quand elle a commencé") Instant appliedAt,
            @Meaning(en = "when the stop was taken back", fr = "le moment du rétablissement")
                    Instant reinstatedAt,
            @Meaning(en = "EVIDENCE or REVERSAL", fr = "EVIDENCE ou REVERSAL")
                    ReinstatementReason reinstatedFor,
            @Meaning(
                            en = "what could not be reopened then; not owed",
                            fr = "ce qui n’a pu être rouvert alors ; pas dû")
                    Amount shortfall) {

        /** What stops are ordered by, the latest first. */
        public String key() {
            return SortKey.of(dueOn, initiative, stopId);
        }
    }

    /** By the day they were due, then by initiative. */
    public List<Stop> all(AsOf asOf) {
        return facts.ask(asOf, STOPS + AS_DUE).query(ROW).list();
    }

    /**
     * The last one due first.
     *
     * @param after the {@link Stop#key} to continue after; null at the beginning
     */
    public List<Stop> latest(AsOf asOf, SortKey after, int most) {
        return facts.ask(asOf, STOPS + LATEST)
                .param("day", after == null ? AsOf.ANY : after.day(0))
                .param("initiative", after == null ? "" : after.text(1))
                .param("stop", after == null ? new UUID(0, 0) : after.id(2))
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<Stop> each) {
        facts.each(snapshot, STOPS, ROW, each);
    }
}
