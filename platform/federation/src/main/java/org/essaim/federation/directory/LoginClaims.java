package org.essaim.federation.directory;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counts once a person counts once a login too: who is erased and comes again is somebody new
 * (R100), and would vote or say it once more. Digests of the login and of what it is about, in no
 * event, which are forgotten when they are of no use.
 */
public record LoginClaims(JdbcClient jdbc, UnitOfWorkRunner unit) {

    /**
     * Carries the work out where that login has not said it as somebody else, in one unit of work
     * with that being so.
     *
     * @param about what counts once, such as {@code ballot:} and its id
     * @param login whose name is the same after an erasure
     * @param until the last day on which it matters
     * @throws RefusedException if the same login said it as somebody who was erased since
     */
    public void once(
            String about, PersonId person, Principal login, LocalDate until, Runnable work) {
        unit.run(
                () -> {
                    work.run();
                    claim(NamedUuid.of("claim", about, login.getName()), person, until);
                });
    }

    private void claim(UUID id, PersonId person, LocalDate until) {
        jdbc.sql(
                        """
                        insert into login_claim (id, person, until) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, person.value(), until)
                .update();
        String claimedBy =
                jdbc.sql("select person from login_claim where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        if (!new PersonId(claimedBy).equals(person)) {
            throw new RefusedException(new DirectoryRefusal.CountedBefore());
        }
    }

    /** Those that matter no more on that day. */
    void forgetBefore(LocalDate today) {
        jdbc.sql("delete from login_claim where until < ?").param(today).update();
    }
}
