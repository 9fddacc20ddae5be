package org.essaim.micro.ledger.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.Movement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The division's books: two legs an entry, and what every account holds after it (R12). */
@Component
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Books both legs; an entry that is booked already stays as it is. */
    public void book(String entryId, Movement movement, Instant recordedAt) {
        leg(entryId, movement, movement.from(), movement.amount().negated(), recordedAt);
        leg(entryId, movement, movement.to(), movement.amount(), recordedAt);
    }

    private void leg(
            String entryId, Movement movement, Account account, Amount change, Instant at) {
        jdbc.sql(
                        """
                        with booked as (
                            insert into ledger_account as a (account, cents, half_days)
                            values (:account, :cents, :halfDays)
                            on conflict (account) do update
                               set cents = a.cents + excluded.cents,
                                   half_days = a.half_days + excluded.half_days
                            returning cents, half_days)
                        insert into ledger_leg (entry_id, what, account, cents, half_days,
                            cents_after, half_days_after, on_day, recorded_at)
                        select :entry, :what, :account, :cents, :halfDays,
                               booked.cents, booked.half_days, :on, :at from booked
                        """)
                .param("entry", UUID.fromString(entryId))
                .param("what", movement.what())
                .param("account", account.name())
                .param("cents", change.money().cents())
                .param("halfDays", change.time().halfDays())
                .param("on", movement.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All accounts of a kind together. */
    Balances balances() {
        return jdbc.sql(
                        """
                        with kind as (
                            select split_part(account, ':', 1) as kind, sum(cents) as cents,
                                   sum(half_days) as half_days
                            from ledger_account group by 1)
                        select
                            coalesce(-max(cents) filter (where kind = 'centre'), 0),
                            coalesce(-max(half_days) filter (where kind = 'centre'), 0),
                            coalesce(max(cents) filter (where kind = 'envelope'), 0),
                            coalesce(max(half_days) filter (where kind = 'envelope'), 0),
                            coalesce(max(cents) filter (where kind = 'granted'), 0),
                            coalesce(max(half_days) filter (where kind = 'granted'), 0),
                            coalesce(max(cents) filter (where kind = 'spent'), 0),
                            coalesce(max(half_days) filter (where kind = 'spent'), 0)
                        from kind
                        """)
                .query(
                        (row, _) ->
                                new Balances(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8)))
                .single();
    }

    /**
     * Legs in the order of booking.
     *
     * @param account null: all accounts
     * @param after the position of the last leg seen; 0 from the beginning
     */
    List<LedgerLeg> legs(String account, long after, int size) {
        return jdbc.sql(
                        """
                        select position, entry_id, what, account, cents, half_days, cents_after,
                               half_days_after, on_day, recorded_at
                        from ledger_leg
                        where position > :after and (:account::text is null or account = :account)
                        order by position limit :size
                        """)
                .param("after", after)
                .param("account", account)
                .param("size", size)
                .query(Ledger::leg)
                .list();
    }

    private static LedgerLeg leg(ResultSet row, int number) throws SQLException {
        return new LedgerLeg(
                row.getLong("position"),
                row.getObject("entry_id", UUID.class),
                row.getString("what"),
                row.getString("account"),
                row.getLong("cents"),
                row.getInt("half_days"),
                row.getLong("cents_after"),
                row.getInt("half_days_after"),
                row.getObject("on_day", java.time.LocalDate.class),
                row.getObject("recorded_at", java.time.OffsetDateTime.class).toInstant());
    }
}
