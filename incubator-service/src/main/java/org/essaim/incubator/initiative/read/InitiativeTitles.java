package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call initiatives. */
@Component
public class InitiativeTitles {

    private static final String TITLES =
            """
            select i.division, i.initiative, t.text as title
              from unnest(?::text[], ?::text[]) as wanted (division, initiative)
              join initiative i using (division, initiative)
              join shown_text t on t.stream = i.stream and t.digest = i.title_digest
            """;

    private final JdbcClient jdbc;

    InitiativeTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An initiative, by where it is. */
    public record Named(String division, String initiative) {}

    /** How it is called. */
    private record Titled(String division, String initiative, String title) {}

    /** Its title; its id as long as the title is not disclosed. */
    public String of(String division, String initiative) {
        Named named = new Named(division, initiative);
        return of(List.of(named)).getOrDefault(named, initiative);
    }

    /** Their titles, as far as these are disclosed. */
    public Map<Named, String> of(Collection<Named> wanted) {
        return jdbc
                .sql(TITLES)
                .param(wanted.stream().map(Named::division).toArray(String[]::new))
                .param(wanted.stream().map(Named::initiative).toArray(String[]::new))
                .query(RecordMapper.of(Titled.class))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new Named(row.division(), row.initiative()), Titled::title));
    }
}
