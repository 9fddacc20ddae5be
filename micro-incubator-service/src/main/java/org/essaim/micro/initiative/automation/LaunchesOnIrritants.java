package org.essaim.micro.initiative.automation;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Launches on irritants, across initiatives (R26, R91). Written in the transaction of the events,
 * so that no two at once miss each other.
 */
@Component
record LaunchesOnIrritants(JdbcClient jdbc) {

    private static final String SHARED = "pg_advisory_xact_lock_shared";
    private static final String EXCLUSIVE = "pg_advisory_xact_lock";

    /** What the irritant was merged into, locked until this transaction ends (R91). */
    UUID lockMerged(UUID irritant) {
        UUID locked = irritant;
        lock(SHARED, locked, 91);
        for (UUID next = mergedInto(locked); !next.equals(locked); next = mergedInto(locked)) {
            lock(SHARED, next, 91);
            locked = next;
        }
        return locked;
    }

    private void lock(String how, Object key, int rule) {
        jdbc.sql("select %s(hashtextextended(?, ?))".formatted(how))
                .params(key.toString(), rule)
                .query((_, _) -> "")
                .list();
    }

    /** What the irritant was merged into; itself where it was not merged. */
    private UUID mergedInto(UUID irritant) {
        return jdbc.sql("select merged_into from first_round_merged where irritant = ?")
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
    List<Launch> merged(UUID irritant, UUID into) {
        Stream.of(irritant, into).sorted().forEach(each -> lock(EXCLUSIVE, each, 91));
        UUID target = mergedInto(into);
        jdbc.sql("update first_round_merged set merged_into = ? where merged_into = ?")
                .params(target, irritant)
                .update();
        jdbc.sql(
                        """
                        insert into first_round_merged (irritant, merged_into) values (?, ?)
                        on conflict (irritant) do nothing
                        """)
                .params(irritant, target)
                .update();
        return jdbc.sql(
                        """
                        with moved as (
                            update first_round_launch set irritant = ? where irritant = ?
                            returning grant_id, owner, irritant, initiative, launched_on)
                        select * from moved order by launched_on, grant_id
                        """)
                .params(target, irritant)
                .query(Launch.class)
                .list();
    }

    /**
     * The nearest other launch of that owner on that irritant.
     *
     * @param but launches to leave out
     */
    Optional<Launch> nearest(PersonId owner, UUID irritant, LocalDate day, Collection<UUID> but) {
        return jdbc.sql(
                        """
                        select * from first_round_launch
                        where owner = ? and irritant = ? and grant_id <> all(?)
                        order by abs(launched_on - ?::date), launched_on, grant_id limit 1
                        """)
                .params(owner.value(), irritant, but.toArray(UUID[]::new), day)
                .query(Launch.class)
                .optional();
    }

    /** Records the launch; launches of one owner on one irritant wait for each other here. */
    void launched(
            PersonId owner, UUID irritant, InitiativeId initiative, LocalDate day, UUID grantId) {
        lock(EXCLUSIVE, owner.value() + " " + irritant, 26);
        jdbc.sql(
                        """
                        insert into first_round_launch
                            (grant_id, owner, irritant, initiative, launched_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(grantId, owner.value(), irritant, initiative.value(), day)
                .update();
    }

    /** A launch on an irritant, that is compared with others. */
    record Launch(
            UUID grantId, String owner, UUID irritant, String initiative, LocalDate launchedOn) {}
}
