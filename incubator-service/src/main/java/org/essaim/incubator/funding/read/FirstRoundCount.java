package org.essaim.incubator.funding.read;

import java.time.LocalDate;
import org.essaim.contract.RoundKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many first rounds there were in the federation (R22). */
@Component
public class FirstRoundCount {

    private final JdbcClient jdbc;

    FirstRoundCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Granted after that day, however much each was. */
    public long since(LocalDate day) {
        return jdbc.sql("select count(*) from funding_grant where kind = ? and granted_on > ?")
                .params(RoundKind.FIRST.name(), day)
                .query(Long.class)
                .single();
    }
}
