package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.funding.read.FundingAudit;
import org.essaim.incubator.stopping.read.ReviewSnapshots;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is compared with something else is read of the same moment, whatever is written beside. */
@Gate
class OneMomentTest {

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2025-06-01T10:00:00Z"));
        centre.jdbc()
                .sql(
                        """
                        create function one_moment() returns boolean language plpgsql stable as $$
                        begin
                            if current_setting('transaction_isolation') <> 'repeatable read' then
                                raise exception 'read of several moments';
                            end if;
                            return true;
                        end $$
                        """)
                .update();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Rule("R12")
    void movements_are_added_up_beside_what_accounts_hold() {
        whollyReadAtOnce("funding_movement");
        assertThat(centre.bean(FundingAudit.class).check().balanced()).isTrue();
    }

    @Test
    @Rule("R64")
    void a_review_knows_no_more_progress_than_its_facts() {
        whollyReadAtOnce("reachable_day");
        assertThat(
                        centre.bean(ReviewSnapshots.class)
                                .take(
                                        List.of(
                                                new ReviewSnapshots.Case(
                                                        new DivisionId("anct"),
                                                        new InitiativeId("abri")))))
                .isEmpty();
    }

    /** From now on that table can be read in such a transaction alone. */
    private static void whollyReadAtOnce(String table) {
        centre.jdbc().sql("alter table %s rename to %s_kept".formatted(table, table)).update();
        centre.jdbc()
                .sql(
                        "create view %s as select * from %s_kept where one_moment()"
                                .formatted(table, table))
                .update();
        assertThatThrownBy(
                        () ->
                                centre.jdbc()
                                        .sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single())
                .hasMessageContaining("read of several moments");
    }
}
