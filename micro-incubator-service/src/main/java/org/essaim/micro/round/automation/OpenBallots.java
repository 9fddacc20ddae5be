package org.essaim.micro.round.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.runtime.command.SameTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the open ballots of an initiative what becomes of it: who owns it now has no vote, and they
 * end with it (R31). Which are open is kept in the transaction of the events: nothing lags behind.
 */
@SameTransaction
public class OpenBallots {

    private final JdbcClient jdbc;
    private final CommandGateway commands;

    OpenBallots(JdbcClient jdbc, CommandGateway commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    public void on(RoundEvent.Requested e) {
        jdbc.sql("insert into open_ballot (round, initiative) values (?, ?)")
                .params(e.round(), e.initiative().value())
                .update();
    }

    public void on(RoundEvent.Decided e) {
        close(e.round());
    }

    public void on(RoundEvent.Rejected e) {
        close(e.round());
    }

    public void on(RoundEvent.Lapsed e) {
        close(e.round());
    }

    public void on(RoundEvent.Cancelled e) {
        close(e.round());
    }

    public void on(TeamEvent.OwnershipAccepted e) {
        jdbc.sql("update open_ballot set fewer = true where initiative = ?")
                .param(e.initiative().value())
                .update();
        each(e.initiative(), round -> new RoundCommand.RecordOwner(round, e.owner()));
    }

    public void on(MemberEvent.Withdrawn e) {
        jdbc.sql("update open_ballot set fewer = true").update();
    }

    /** Those of which fewer votes are missing since somebody left: asked for once. */
    void eachToCount(Consumer<UUID> count) {
        for (UUID round :
                jdbc.sql("update open_ballot set fewer = false where fewer returning round")
                        .query(UUID.class)
                        .list()) {
            count.accept(round);
        }
    }

    public void on(LifecycleEvent.Closed e) {
        each(e.initiative(), round -> new RoundCommand.Cancel(round, ReleaseCause.CLOSED));
    }

    public void on(LifecycleEvent.Integrated e) {
        each(e.initiative(), round -> new RoundCommand.Cancel(round, ReleaseCause.INTEGRATED));
    }

    private void close(UUID round) {
        jdbc.sql("delete from open_ballot where round = ?").param(round).update();
    }

    private void each(InitiativeId initiative, Function<UUID, RoundCommand> command) {
        jdbc.sql("select round from open_ballot where initiative = ? order by round")
                .param(initiative.value())
                .query(UUID.class)
                .list()
                .forEach(round -> commands.sendAndWait(command.apply(round)));
    }
}
