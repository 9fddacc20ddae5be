package org.essaim.stream.simulation;

import module java.base;

import org.essaim.stream.TestNode;
import org.essaim.testkit.PostgresDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The databases of one simulation, which the next one takes over: they cost more than a history.
 */
final class Databases {

    private static final Queue<Databases> UNUSED = new ConcurrentLinkedQueue<>();

    private final Map<String, PostgresDatabase> named = new HashMap<>();

    private Databases() {}

    /** Those of a simulation that has ended, or new ones. */
    static Databases borrowed() {
        Databases left = UNUSED.poll();
        return left == null ? new Databases() : left;
    }

    void giveBack() {
        UNUSED.add(this);
    }

    /** Not empty where a simulation had it before. */
    PostgresDatabase named(String name) {
        return named.computeIfAbsent(name, _ -> hastyDatabase());
    }

    /** One that does not wait for its disk: nobody pulls its plug here. */
    private static PostgresDatabase hastyDatabase() {
        synchronized (UNUSED) {
            PostgresDatabase database = TestNode.freshDatabase();
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            String name = jdbc.queryForObject("select current_database()", String.class);
            jdbc.execute("alter database " + name + " set synchronous_commit = off");
            return database;
        }
    }
}
