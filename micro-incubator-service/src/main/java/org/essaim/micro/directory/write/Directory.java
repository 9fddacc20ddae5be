package org.essaim.micro.directory.write;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.directory.domain.DirectoryEntry;
import org.essaim.micro.directory.domain.DirectoryRefusal;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters and erases names: a plain table, since what is an event can never be erased. Which
 * requests were carried out outlives the names, as digests.
 */
@Component
record Directory(JdbcClient jdbc, UnitOfWorkRunner unit) {

    /**
     * @param request a digest of who asks and their key: sent again, it changes nothing
     * @return what stands now
     * @throws RefusedException if the name was erased since this very request was carried out
     */
    DirectoryEntry enter(DirectoryEntry entry, UUID request) {
        AtomicReference<DirectoryEntry> now = new AtomicReference<>();
        unit.run(() -> now.set(isNew(request) ? put(entry) : standing(entry.person())));
        return now.get();
    }

    /** Afterwards this service knows no name of that person, whether or not it did before. */
    void erase(PersonId person) {
        jdbc.sql("delete from person_name where person = ?").param(person.value()).update();
    }

    private boolean isNew(UUID request) {
        return jdbc.sql("insert into person_name_request (id) values (?) on conflict do nothing")
                        .param(request)
                        .update()
                == 1;
    }

    private DirectoryEntry put(DirectoryEntry entry) {
        jdbc.sql(
                        """
                        insert into person_name (person, name) values (?, ?)
                        on conflict (person) do update set name = excluded.name
                        """)
                .params(entry.person().value(), entry.name())
                .update();
        return entry;
    }

    private DirectoryEntry standing(PersonId person) {
        Optional<String> name =
                jdbc.sql("select name from person_name where person = ?")
                        .param(person.value())
                        .query(String.class)
                        .optional();
        return new DirectoryEntry(
                person,
                name.orElseThrow(() -> new RefusedException(new DirectoryRefusal.ErasedSince())));
    }
}
