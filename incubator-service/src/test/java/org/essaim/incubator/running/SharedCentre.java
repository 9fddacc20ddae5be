package org.essaim.incubator.running;

import module java.base;

import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/**
 * A running centre that the classes of a JVM share, as each has divisions of its own there. Nobody
 * closes it; what breaks a table or counts what the whole centre has starts its own.
 */
record SharedCentre(RunningCentre centre, PostgresDatabase database) {

    private static final Map<Instant, SharedCentre> STARTED = new ConcurrentHashMap<>();

    /** The one at that time. */
    static SharedCentre at(String now) {
        return STARTED.computeIfAbsent(Instant.parse(now), SharedCentre::start);
    }

    /** The one of 2 March 2026, whose board of three meets. */
    static RunningCentre withBoard() {
        return OfTheBoard.CENTRE;
    }

    /** The one whose days go by: a class begins on whatever day the one before left it. */
    static Calendar calendar() {
        return OfDays.CALENDAR;
    }

    private static SharedCentre start(Instant now) {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        return new SharedCentre(RunningCentre.at(now, database), database);
    }

    private static final class OfTheBoard {
        private static final RunningCentre CENTRE = at("2026-03-02T10:00:00Z").centre();

        static {
            Boards.seat(CENTRE);
        }
    }

    private static final class OfDays {
        private static final Calendar CALENDAR = Calendar.from(LocalDate.of(2025, 5, 1));
    }
}
