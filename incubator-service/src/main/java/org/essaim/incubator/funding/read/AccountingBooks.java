package org.essaim.incubator.funding.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All entries of a year as far as they were known on a day, in the order in which they became
 * known, and before them what its accounts held when it began (R12). A day that is over changes no
 * more, so they are read in parts: in flat memory, and in no transaction that a slow reader holds.
 */
@Component
class AccountingBooks {

    private static final int PART = 5000;

    private static final String OPENING =
            """
            select division,
                   case when account like 'spent:%' then 'carried' else account end as kept_in,
                   sum(cents)::bigint as cents, sum(half_days)::bigint as half_days
              from (select division, to_account as account, cents, half_days
                      from funding_movement where year < :year and recorded_on <= :until
                    union all
                    select division, from_account, -cents, -half_days
                      from funding_movement where year < :year and recorded_on <= :until) legs
             group by division, kept_in having sum(cents) <> 0 or sum(half_days) <> 0
             order by min(account) collate "C", division collate "C"
            """;

    private static final String MOVEMENTS =
            """
            select event_index, kind, division, from_account, to_account, movement_id, on_day,
                   recorded_on, cents, half_days
              from funding_movement
             where year = :year and recorded_on <= :until
               and (recorded_on, event_index) > (:lastOn, :last)
             order by recorded_on, event_index limit :most
            """;

    private final JdbcClient jdbc;

    AccountingBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each posting, those of an entry together. */
    void read(AccountingYear books, Consumer<Posting> to) {
        asked(OPENING, books).query((row, _) -> opening(row, books)).list().forEach(to);
        LocalDate lastOn = BusinessDay.FIRST;
        long last = 0;
        List<Posting> part;
        do {
            part = part(books, lastOn, last);
            part.forEach(to);
            if (!part.isEmpty()) {
                lastOn = part.getLast().recordedOn();
                last = part.getLast().entry();
            }
        } while (part.size() == 2 * PART);
    }

    private List<Posting> part(AccountingYear books, LocalDate lastOn, long last) {
        return asked(MOVEMENTS, books)
                .param("lastOn", lastOn)
                .param("last", last)
                .param("most", PART)
                .query((row, _) -> postings(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, AccountingYear books) {
        return jdbc.sql(sql).param("year", books.year()).param("until", books.until());
    }

    private static List<Posting> postings(ResultSet row) throws SQLException {
        Amount amount = amount(row);
        return List.of(
                posting(row, row.getString("to_account"), amount),
                posting(row, row.getString("from_account"), amount.negated()));
    }

    private static Posting opening(ResultSet row, AccountingYear books) throws SQLException {
        String account = row.getString("kept_in");
        return new Posting(
                0,
                null,
                LedgerAccount.named(account),
                row.getString("division"),
                LedgerAccount.initiativeOf(account),
                null,
                books.firstDay(),
                books.until(),
                amount(row));
    }

    private static Posting posting(ResultSet row, String account, Amount amount)
            throws SQLException {
        return new Posting(
                row.getLong("event_index"),
                Movement.Kind.valueOf(row.getString("kind")),
                LedgerAccount.named(account),
                row.getString("division"),
                LedgerAccount.initiativeOf(account),
                row.getObject("movement_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                amount);
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return Amount.of(row.getLong("cents"), row.getLong("half_days"));
    }
}
