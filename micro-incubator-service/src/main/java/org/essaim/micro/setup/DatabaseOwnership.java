package org.essaim.micro.setup;

import org.essaim.contract.DivisionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database belongs to one division's micro-incubator for good: a second one that is set up there
 * by mistake would grant from the envelope of the first (R03).
 */
final class DatabaseOwnership {

    private DatabaseOwnership() {}

    /**
     * Claims the database for the division; every replica but the first finds it claimed.
     *
     * @throws IllegalStateException if it belongs to another division
     */
    static void require(DivisionId division, JdbcClient jdbc) {
        jdbc.sql("insert into micro_incubator (division) values (?) on conflict do nothing")
                .param(division.value())
                .update();
        String owner =
                jdbc.sql("select division from micro_incubator").query(String.class).single();
        if (!owner.equals(division.value())) {
            throw new IllegalStateException(
                    "R03: this database belongs to the micro-incubator of %s; give %s its own"
                            .formatted(owner, division));
        }
    }
}
