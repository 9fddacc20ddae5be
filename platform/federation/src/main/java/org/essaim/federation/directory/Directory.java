package org.essaim.federation.directory;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enters names: a plain table, since what is an event can never be erased. Which requests were
 * carried out outlives the names, as digests.
 */
record Directory(JdbcClient jdbc, UnitOfWorkRunner unit) {

    /**
     * @param request a digest of who asks and their key: sent again, it changes nothing
     * @return what stands now
     * @throws RefusedException if the person was erased since this very request was carried out, or
     *     since this process last looked
     */
    DirectoryEntry enter(DirectoryEntry entry, UUID request) {
        AtomicReference<DirectoryEntry> now = new AtomicReference<>();
        unit.run(() -> now.set(isNew(request) ? put(entry) : standing(entry.person())));
        return now.get();
    }

    private boolean isNew(UUID request) {
        return jdbc.sql("insert into person_request (id) values (?) on conflict do nothing")
                        .param(request)
                        .update()
                == 1;
    }

    private DirectoryEntry put(DirectoryEntry entry) {
        int known =
                jdbc.sql("update person set name = ? where id = ?")
                        .params(entry.name(), entry.person().value())
                        .update();
        if (known == 0) {
            throw new RefusedException(new DirectoryRefusal.ErasedSince());
        }
        return entry;
    }

    private DirectoryEntry standing(PersonId person) {
        return jdbc.sql("select name from person where id = ? and name is not null")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(name -> new DirectoryEntry(person, name))
                .orElseThrow(() -> new RefusedException(new DirectoryRefusal.ErasedSince()));
    }
}
