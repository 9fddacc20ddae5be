package org.essaim.micro.initiative.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.GrantShare;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FirstRounds;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.runtime.command.SameTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Flags for control what exceeds half a day a week of first rounds; nothing is refused (R25).
 * Half-days are written in the transaction of the expense, so that no two at once miss each other.
 */
@SameTransaction
public class WhenFirstRoundSpentThenCheckWeek {

    private final CommandGateway commands;
    private final JdbcClient jdbc;

    WhenFirstRoundSpentThenCheckWeek(CommandGateway commands, JdbcClient jdbc) {
        this.commands = commands;
        this.jdbc = jdbc;
    }

    public void on(FundingEvent.FirstRoundOpened e) {
        add(e.grantId());
    }

    public void on(FundingEvent.FirstRoundToppedUp e) {
        add(e.grantId());
    }

    private void add(UUID grantId) {
        jdbc.sql("insert into first_round_grant (grant_id) values (?) on conflict do nothing")
                .param(grantId)
                .update();
    }

    /** R25: what somebody spends of first rounds in one week, in all initiatives together. */
    public void on(FundingEvent.Spent e) {
        long halfDays = e.amount().time().halfDays();
        if (e.person() == null || halfDays == 0) {
            return;
        }
        List<UUID> first = firstOf(e.drawn().stream().map(GrantShare::grantId).toList());
        int ofFirst =
                Math.toIntExact(
                        e.drawn().stream()
                                .filter(share -> first.contains(share.grantId()))
                                .mapToLong(share -> share.amount().time().halfDays())
                                .sum());
        if (ofFirst == 0) {
            return;
        }
        String week = FirstRounds.weekOf(e.spentOn());
        commands.sendAndWait(
                new FundingCommand.CheckWeeklyTime(
                        Entry.of(e.initiative(), NamedUuid.of("week", e.expenseId().toString())),
                        e.expenseId(),
                        add(e.expenseId(), e.person(), week, ofFirst)));
    }

    /** The half-days of a reversed expense no longer count in the week of whoever spent them. */
    public void on(FundingEvent.ExpenseReversed e) {
        jdbc.sql(
                        """
                        with deleted as (
                            delete from first_round_expense where expense_id = ?
                            returning person, week, half_days)
                        update first_round_week w set half_days = w.half_days - deleted.half_days
                        from deleted
                        where w.person = deleted.person and w.week = deleted.week
                        """)
                .param(e.expenseId())
                .update();
    }

    /** Those of these grants that are first rounds. */
    private List<UUID> firstOf(Collection<UUID> grants) {
        return jdbc.sql("select grant_id from first_round_grant where grant_id = any(?)")
                .param(grants.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * Adds half-days to the week of a person, who is locked until this transaction ends.
     *
     * @return all half-days of that week
     */
    private int add(UUID expenseId, PersonId person, String week, int halfDays) {
        return jdbc.sql(
                        """
                        with spent as (
                            insert into first_round_expense (expense_id, person, week, half_days)
                            values (?, ?, ?, ?) returning person, week, half_days)
                        insert into first_round_week as w (person, week, half_days)
                        select person, week, half_days from spent
                        on conflict (person, week)
                            do update set half_days = w.half_days + excluded.half_days
                        returning half_days
                        """)
                .params(expenseId, person.value(), week, halfDays)
                .query(Integer.class)
                .single();
    }
}
