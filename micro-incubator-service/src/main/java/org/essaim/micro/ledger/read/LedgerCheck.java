package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.micro.ledger.domain.AccountFacts;
import org.essaim.micro.ledger.read.LedgerCheckResult.BrokenAccount;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.read.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Whether the books add up, and if not, which account breaks them (R12). */
@Component
public class LedgerCheck {

    private static final String OTHERWISE =
            "its balance is not what the state of the envelope or the initiative says";

    private final JdbcClient jdbc;
    private final AccountFacts facts;
    private final Snapshot snapshot;

    LedgerCheck(JdbcClient jdbc, AccountFacts facts, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.snapshot = new Snapshot(transactions);
    }

    /** In itself, and against what the states of envelope and initiatives say. */
    public LedgerCheckResult run() {
        Set<UUID> passed = facts.passed();
        return snapshot.of(() -> found(passed));
    }

    private LedgerCheckResult found(Set<UUID> passed) {
        List<BrokenAccount> broken = new ArrayList<>(brokenInItself());
        facts.stated(passed).contradicting(booked()).stream()
                .map(account -> new BrokenAccount(account, OTHERWISE))
                .forEach(broken::add);
        return result(broken);
    }

    private record Booked(String account, Amount amount) {}

    private Map<String, Amount> booked() {
        return jdbc
                .sql("select account, cents, half_days from ledger_account")
                .query(RecordMapper.of(Booked.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Booked::account, Booked::amount));
    }

    private List<BrokenAccount> brokenInItself() {
        return jdbc.sql(
                        """
                                select account, 'one of its entries has no equal other leg' as why
                                from ledger_leg where entry_id in (
                                    select entry_id from ledger_leg group by entry_id
                                    having count(*) <> 2 or sum(cents) <> 0 or sum(half_days) <> 0)
                                union
                                select account, 'its balance is negative'
                                from ledger_account
                                where account <> 'centre' and (cents < 0 or half_days < 0)
                                union
                                select coalesce(a.account, l.account),
                                       'its balance is not the sum of its legs'
                                from ledger_account a full join (
                                    select account, sum(cents) as cents, sum(half_days) as half_days
                                    from ledger_leg group by account) l on l.account = a.account
                                where a.cents is distinct from l.cents
                                   or a.half_days is distinct from l.half_days
                                order by 1, 2
                                """)
                .query(BrokenAccount.class)
                .list();
    }

    private LedgerCheckResult result(List<BrokenAccount> broken) {
        return jdbc.sql(
                        """
                        select coalesce(sum(cents), 0), coalesce(sum(half_days), 0),
                               (select count(distinct entry_id) from ledger_leg)
                        from ledger_account
                        """)
                .query(
                        (row, _) ->
                                result(
                                        Amount.of(row.getLong(1), row.getInt(2)),
                                        row.getLong(3),
                                        broken))
                .single();
    }

    private static LedgerCheckResult result(Amount sum, long entries, List<BrokenAccount> broken) {
        return new LedgerCheckResult(sum.isNothing() && broken.isEmpty(), sum, entries, broken);
    }
}
