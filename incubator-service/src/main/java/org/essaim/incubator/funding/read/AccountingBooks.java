package org.essaim.incubator.funding.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All entries of a year as far as they were known on a day, in the order in which they became
 * known, and before them what its accounts held when it began (R12). They are read once, in flat
 * memory.
 */
@Component
class AccountingBooks {

    private static final int ROWS_AT_ONCE = 1000;

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
             order by recorded_on, event_index
            """;

    private final JdbcClient jdbc;

    AccountingBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each posting, those of an entry together; of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void read(AccountingYear books, Consumer<Posting> to) {
        RowCallbackHandler opening = row -> to.accept(opening(row, books));
        RowCallbackHandler entry =
                row -> {
                    Amount amount = amount(row);
                    to.accept(posting(row, row.getString("to_account"), amount));
                    to.accept(posting(row, row.getString("from_account"), amount.negated()));
                };
        asked(OPENING, books).query(opening);
        asked(MOVEMENTS, books).query(entry);
    }

    private JdbcClient.StatementSpec asked(String sql, AccountingYear books) {
        return jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .param("year", books.year())
                .param("until", books.until());
    }

    private static Posting opening(ResultSet row, AccountingYear books) throws SQLException {
        String account = row.getString("kept_in");
        return new Posting(
                0,
                null,
                Account.named(account),
                row.getString("division"),
                Account.initiativeOf(account),
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
                Account.named(account),
                row.getString("division"),
                Account.initiativeOf(account),
                row.getObject("movement_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                amount);
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return Amount.of(row.getLong("cents"), row.getLong("half_days"));
    }
}
