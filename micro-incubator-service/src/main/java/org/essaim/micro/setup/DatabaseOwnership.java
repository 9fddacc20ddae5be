package org.essaim.micro.setup;

import org.essaim.contract.DivisionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One database is the home of one division's micro-incubator for good: a second one that is set up
 * there by mistake would grant from the envelope of the first (R03).
 */
final class DatabaseOwnership {

    private final JdbcClient jdbc;

    private DatabaseOwnership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static DatabaseOwnership in(JdbcClient jdbc) {
        return new DatabaseOwnership(jdbc);
    }

    /**
     * Moves in, or is there already, as every replica but the first.
     *
     * @throws IllegalStateException if somebody else lives there
     */
    void require(DivisionId division) {
        jdbc.sql("insert into micro_incubator (division) values (?) on conflict do nothing")
                .param(division.value())
                .update();
        String there =
                jdbc.sql("select division from micro_incubator").query(String.class).single();
        if (!there.equals(division.value())) {
            throw new IllegalStateException(
                    "R03: this database is the home of the micro-incubator of %s; give %s its own"
                            .formatted(there, division));
        }
    }
}
