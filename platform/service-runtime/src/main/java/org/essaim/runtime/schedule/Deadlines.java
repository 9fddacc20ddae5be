package org.essaim.runtime.schedule;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.decision.Command;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which day is the last of what, kept in the transaction of the event that set it: so whoever looks
 * for what is over never lags behind, and touches nothing that is not.
 */
public class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final JdbcClient jdbc;
    private final UnitOfWorkRunner unit;
    private final CommandGateway commands;

    Deadlines(JdbcClient jdbc, UnitOfWorkRunner unit, CommandGateway commands) {
        this.jdbc = jdbc;
        this.unit = unit;
        this.commands = commands;
    }

    /**
     * Sets a deadline, or moves it.
     *
     * @param kind of which {@link #eachOver} is asked
     * @param id of the deadline, unique in its kind
     * @param subject what has to be asked once it is over, such as an initiative
     * @param lastDay over from the next day on
     */
    public void set(String kind, String id, String subject, LocalDate lastDay) {
        jdbc.sql(
                        """
                        insert into deadline (kind, id, subject, last_day) values (?, ?, ?, ?)
                        on conflict (kind, id)
                            do update set subject = excluded.subject, last_day = excluded.last_day
                        """)
                .params(kind, id, subject, lastDay)
                .update();
    }

    /** Of a deadline that is set. */
    public Optional<LocalDate> lastDay(String kind, String id) {
        return jdbc.sql("select last_day from deadline where kind = ? and id = ?")
                .params(kind, id)
                .query(LocalDate.class)
                .optional();
    }

    /** What it was set for has happened, or cannot happen any more. */
    public void drop(String kind, String id) {
        jdbc.sql("delete from deadline where kind = ? and id = ?").params(kind, id).update();
    }

    /**
     * Sends a command for each subject that has a deadline before the day, the oldest first, and
     * forgets those deadlines in the same unit of work. In the caller's transaction where there is
     * one; else each subject in its own, so that one that fails does not hold up the others.
     *
     * @throws IllegalStateException at the end, where a subject failed in its own transaction: its
     *     deadlines are still there
     */
    public void eachOver(
            String kind, LocalDate today, Function<String, ? extends Command> command) {
        RuntimeException first = null;
        for (String subject : over(kind, today)) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                once(kind, subject, today, command.apply(subject));
                continue;
            }
            try {
                unit.run(() -> once(kind, subject, today, command.apply(subject)));
            } catch (RuntimeException failed) {
                LOG.warn("{} of {} is over, but: {}", kind, subject, failed.toString());
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw new IllegalStateException("not every " + kind + " could be ended", first);
        }
    }

    /** The subjects that have a deadline before the day, the oldest first. */
    public List<String> over(String kind, LocalDate today) {
        return jdbc.sql(
                        """
                        select subject from deadline where kind = ? and last_day < ?
                        group by subject order by min(last_day), subject
                        """)
                .params(kind, today)
                .query(String.class)
                .list();
    }

    private void once(String kind, String subject, LocalDate today, Command command) {
        commands.sendAndWait(command);
        jdbc.sql("delete from deadline where kind = ? and subject = ? and last_day < ?")
                .params(kind, subject, today)
                .update();
    }
}
