package org.essaim.micro.use.automation;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.runtime.command.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is of the team of each product, or near it, and so not among its users (R50, R95). */
@Eventually
@ProcessingGroup("use")
class ProductTeams {

    private final JdbcClient jdbc;

    ProductTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(LifecycleEvent.Launched e) {
        jdbc.sql("insert into use_product (initiative, owner) values (?, ?)")
                .params(e.initiative().value(), e.owner() == null ? null : e.owner().value())
                .update();
    }

    @EventHandler
    void on(TeamEvent event) {
        switch (event) {
            case TeamEvent.OwnershipAccepted e -> owned(e);
            case TeamEvent.TeamMemberNamed e -> relate(e.initiative(), e.member(), true);
            case TeamEvent.TeamLeft e -> relate(e.initiative(), e.member(), false);
            case TeamEvent.GroupJoined e -> near(e.initiative(), e.person());
            case TeamEvent.OwnerProposed _,
                    TeamEvent.OwnershipOffered _,
                    TeamEvent.GroupLeft _ -> {}
        }
    }

    /** Who owned it before stays near it. */
    private void owned(TeamEvent.OwnershipAccepted e) {
        jdbc.sql(
                        """
                        insert into use_relation (initiative, person, team)
                        select initiative, owner, false from use_product
                         where initiative = ? and owner is not null
                        on conflict do nothing
                        """)
                .param(e.initiative().value())
                .update();
        jdbc.sql("update use_product set owner = ? where initiative = ?")
                .params(e.owner().value(), e.initiative().value())
                .update();
    }

    private void relate(InitiativeId initiative, PersonId person, boolean team) {
        jdbc.sql(
                        """
                        insert into use_relation (initiative, person, team) values (?, ?, ?)
                        on conflict (initiative, person) do update set team = excluded.team
                        """)
                .params(initiative.value(), person.value(), team)
                .update();
    }

    private void near(InitiativeId initiative, PersonId person) {
        jdbc.sql(
                        """
                        insert into use_relation (initiative, person, team) values (?, ?, false)
                        on conflict do nothing
                        """)
                .params(initiative.value(), person.value())
                .update();
    }
}
