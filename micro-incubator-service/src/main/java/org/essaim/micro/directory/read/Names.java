package org.essaim.micro.directory.read;

import java.util.List;
import org.essaim.contract.PersonId;
import org.essaim.micro.directory.domain.DirectoryEntry;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks names up where they stand; nothing is kept in memory. */
@Component
record Names(JdbcClient jdbc) {

    /** Those of these people who have a name, in the order of their ids. */
    List<DirectoryEntry> of(List<PersonId> people) {
        return jdbc.sql(
                        """
                        select person, name from person_name
                        where person in (:people) order by person
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(RecordMapper.of(DirectoryEntry.class))
                .list();
    }
}
