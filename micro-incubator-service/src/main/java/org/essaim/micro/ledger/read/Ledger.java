package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.Movement;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The division's books: two legs an entry, and the balance of every account after it (R12). */
@Component
public class Ledger {

    /**
     * Where the division's money and time are: received = available + held + spent (R12).
     *
     * @param received from the centre, net of what was given back to it
     * @param available can still be granted (R11)
     * @param held granted to initiatives and not yet spent
     * @param spent net of reversals
     */
    public record Balances(Amount received, Amount available, Amount held, Amount spent) {}

    /**
     * One half of an entry: the other half has the same id and the opposite sign (R12).
     *
     * @param amount what the account took, negative where it gave
     * @param balance what the account held then
     * @param day its business day
     */
    public record LedgerLeg(
            long position,
            UUID entryId,
            String what,
            String account,
            Amount amount,
            Amount balance,
            LocalDate day,
            Instant recordedAt) {}

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Books both legs. */
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

    /** The centre's account is where all of it comes from: what it gave was received. */
    Balances balances() {
        return jdbc.sql(
                        """
                        with sums as (
                            select kind, coalesce(sum(cents), 0) as cents,
                                   coalesce(sum(half_days), 0) as half_days
                              from unnest(array['centre', 'envelope', 'granted', 'spent']) kind
                              left join ledger_account on kind = split_part(account, ':', 1)
                             group by kind)
                        select -c.cents as received_cents, -c.half_days as received_half_days,
                               e.cents as available_cents, e.half_days as available_half_days,
                               g.cents as held_cents, g.half_days as held_half_days,
                               s.cents as spent_cents, s.half_days as spent_half_days
                          from sums c, sums e, sums g, sums s
                         where (c.kind, e.kind, g.kind, s.kind)
                               = ('centre', 'envelope', 'granted', 'spent')
                        """)
                .query(RecordMapper.of(Balances.class))
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
                        select position, entry_id, what, account, cents, half_days,
                               cents_after as balance_cents, half_days_after as balance_half_days,
                               on_day as day, recorded_at
                          from ledger_leg
                         where position > :after and (:account::text is null or account = :account)
                         order by position limit :size
                        """)
                .param("after", after)
                .param("account", account)
                .param("size", size)
                .query(RecordMapper.of(LedgerLeg.class))
                .list();
    }
}
