package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What first rounds have in common beyond one initiative: the weeks of people and the launches on
 * an irritant. Kept in the transaction of the events, so that no two at once miss each other.
 */
@Component
class FirstRoundLog {

    private final JdbcClient jdbc;

    FirstRoundLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A launch that is compared with others. */
    record Launch(UUID grantId, LocalDate launchedOn) {}

    /** A launch about an irritant that went on as another one. */
    record Moved(
            UUID grantId, String owner, UUID irritant, String initiative, LocalDate launchedOn) {}

    void opened(UUID grantId) {
        jdbc.sql("insert into first_round_grant (grant_id) values (?) on conflict do nothing")
                .param(grantId)
                .update();
    }

    /** Those of these grants that are first rounds. */
    List<UUID> firstOf(Collection<UUID> grants) {
        return jdbc.sql("select grant_id from first_round_grant where grant_id = any(?)")
                .param(grants.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Adds half-days to the week of a person, who is held until this transaction ends. */
    int addTo(PersonId person, String week, int halfDays) {
        return jdbc.sql(
                        """
                        insert into first_round_week as w (person, week, half_days) values (?, ?, ?)
                        on conflict (person, week)
                            do update set half_days = w.half_days + excluded.half_days
                        returning half_days
                        """)
                .params(person.value(), week, halfDays)
                .query(Integer.class)
                .single();
    }

    void spent(UUID expenseId, PersonId person, String week, int halfDays) {
        jdbc.sql(
                        """
                        insert into first_round_expense (expense_id, person, week, half_days)
                        values (?, ?, ?, ?)
                        """)
                .params(expenseId, person.value(), week, halfDays)
                .update();
    }

    /** The half-days of a reversed expense no longer count in the week of whoever spent them. */
    void reversed(UUID expenseId) {
        jdbc.sql(
                        """
                        with gone as (
                            delete from first_round_expense where expense_id = ?
                            returning person, week, half_days)
                        update first_round_week w set half_days = w.half_days - gone.half_days
                        from gone where w.person = gone.person and w.week = gone.week
                        """)
                .param(expenseId)
                .update();
    }

    /** What the irritant goes on as, and stays so until this transaction ends (R91). */
    UUID held(UUID irritant) {
        UUID held = irritant;
        lock("pg_advisory_xact_lock_shared", held);
        for (UUID next = goesOnAs(held); !next.equals(held); next = goesOnAs(held)) {
            lock("pg_advisory_xact_lock_shared", next);
            held = next;
        }
        return held;
    }

    private void lock(String how, UUID irritant) {
        jdbc.sql("select %s(hashtextextended(?, 91))".formatted(how))
                .param(irritant.toString())
                .query((_, _) -> "")
                .list();
    }

    /** What the irritant goes on as; itself where it was not merged. */
    private UUID goesOnAs(UUID irritant) {
        return jdbc.sql("select goes_on_as from first_round_merged where irritant = ?")
                .param(irritant)
                .query(UUID.class)
                .optional()
                .orElse(irritant);
    }

    /**
     * From now on launches about the one are about the other.
     *
     * @return those that were about the one, in the order in which they were made
     */
    List<Moved> merged(UUID irritant, UUID into) {
        Stream.of(irritant, into).sorted().forEach(each -> lock("pg_advisory_xact_lock", each));
        UUID goesOnAs = goesOnAs(into);
        jdbc.sql("update first_round_merged set goes_on_as = ? where goes_on_as = ?")
                .params(goesOnAs, irritant)
                .update();
        jdbc.sql(
                        """
                        insert into first_round_merged (irritant, goes_on_as) values (?, ?)
                        on conflict (irritant) do nothing
                        """)
                .params(irritant, goesOnAs)
                .update();
        return jdbc.sql(
                        """
                        with moved as (
                            update first_round_launch set irritant = ? where irritant = ?
                            returning grant_id, owner, irritant, initiative, launched_on)
                        select * from moved order by launched_on, grant_id
                        """)
                .params(goesOnAs, irritant)
                .query(Moved.class)
                .list();
    }

    /**
     * The nearest other launch of that owner on that irritant.
     *
     * @param but launches that do not count
     */
    Optional<Launch> nearest(PersonId owner, UUID irritant, LocalDate day, Collection<UUID> but) {
        return jdbc.sql(
                        """
                        select grant_id, launched_on from first_round_launch
                        where owner = ? and irritant = ? and grant_id <> all(?)
                        order by abs(launched_on - ?::date), launched_on, grant_id limit 1
                        """)
                .params(owner.value(), irritant, but.toArray(UUID[]::new), day)
                .query(Launch.class)
                .optional();
    }

    /** Keeps the launch; launches of one owner on one irritant wait for each other here. */
    void launched(
            PersonId owner, UUID irritant, InitiativeId initiative, LocalDate day, UUID grantId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 26))")
                .param(owner.value() + " " + irritant)
                .query((_, _) -> "")
                .list();
        jdbc.sql(
                        """
                        insert into first_round_launch
                            (grant_id, owner, irritant, initiative, launched_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(grantId, owner.value(), irritant, initiative.value(), day)
                .update();
    }
}
