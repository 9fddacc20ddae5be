package org.essaim.federation.precondition;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often what two people may change was changed. Counted in the transaction of each change, so
 * of two at once the second waits for the first and sees it.
 */
record ResourceVersions(JdbcClient jdbc) {

    private static final String COUNT =
            """
            insert into resource_version as known (resource, version) values (:resource, 1)
            on conflict (resource) do update set version = known.version + 1
            """;

    long of(String resource) {
        Optional<Long> version =
                jdbc.sql("select version from resource_version where resource = ?")
                        .param(resource)
                        .query(Long.class)
                        .optional();
        return version.orElse(0L);
    }

    void count(String resource) {
        jdbc.sql(COUNT).param("resource", resource).update();
    }

    /** False where it was changed since it had that version. */
    boolean countSince(String resource, long version) {
        return jdbc.sql(COUNT + " where known.version = :version")
                        .param("resource", resource)
                        .param("version", version)
                        .update()
                > 0;
    }
}
