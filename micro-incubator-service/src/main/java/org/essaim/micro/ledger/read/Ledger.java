package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The division's books: two legs an entry, and the balance of every account after it (R12). */
@Component
public record Ledger(JdbcClient jdbc, DivisionId division) {

    /** What an entry takes from one account is booked before what it gives to the other. */
    private static final String ENTRIES =
            """
            select l.position, l.what, nullif(l.initiative, '') as initiative, t.text as title,
                   l.cents, l.half_days, l.on_day as day
              from (select b.position, b.what, b.cents, b.half_days, b.on_day,
                           split_part(case when b.account like '%:%' then b.account
                                           else a.account end, ':', 2) as initiative
                      from ledger_leg b join ledger_leg a
                        on a.entry_id = b.entry_id and a.position < b.position
                     where b.position < :before
                     order by b.position desc limit :most) l
              left join initiative i on i.initiative = l.initiative
              left join shown_text t on t.stream = :stream and t.digest = i.title_digest
             order by l.position desc
            """;

    /** The centre's account is where all of it comes from: what it gave was received. */
    public Balances balances() {
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

    private record Returned(Amount amount) {}

    /** What initiatives gave back to the envelope, net of what was reopened (R29, R67). */
    public Amount returned() {
        return jdbc.sql(
                        """
                        select coalesce(sum(cents), 0) as cents,
                               coalesce(sum(half_days), 0) as half_days
                          from ledger_leg
                         where account = 'envelope' and what in ('released', 'reopened')
                        """)
                .query(RecordMapper.of(Returned.class))
                .single()
                .amount();
    }

    /** Entry by entry, the latest first, from the one before the place in the list on. */
    public Page<LedgerEntryRow> entries(PageRequest part) {
        SortKey after = part.key(1);
        return part.page(
                jdbc.sql(ENTRIES)
                        .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                        .param("stream", DivisionStream.of(division))
                        .param("most", part.most())
                        .query(RecordMapper.of(LedgerEntryRow.class))
                        .list(),
                row -> SortKey.of(row.position()));
    }

    /**
     * Legs in the order of booking.
     *
     * @param account null: all accounts
     * @param after the position of the last leg seen; 0 from the beginning
     */
    List<LedgerLeg> legs(Account account, long after, int size) {
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
                .param("account", account == null ? null : account.name())
                .param("size", size)
                .query(RecordMapper.of(LedgerLeg.class))
                .list();
    }

    /**
     * One entry with both its sides, as people read it (R12).
     *
     * @param position of the leg that took it
     * @param what kind of entry it is, such as {@code granted}
     * @param initiative null where the centre is on the other side
     * @param title of the initiative, or {@code [redacted]} (R100)
     * @param day its business day
     */
    public record LedgerEntryRow(
            long position,
            String what,
            String initiative,
            String title,
            Amount amount,
            LocalDate day) {}

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

    /**
     * Where the division's money and time are: received = available + held + spent (R12).
     *
     * @param received from the centre, net of what was given back to it
     * @param available can still be granted (R11)
     * @param held granted to initiatives and not yet spent
     * @param spent net of reversals
     */
    public record Balances(Amount received, Amount available, Amount held, Amount spent) {}
}
