package org.essaim.incubator.running;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/** A running centre whose days go by one by one, some divisions read on them and some not. */
final class Calendar implements AutoCloseable {

    private final Turned clock = new Turned();
    private final RunningCentre centre;

    private Calendar(LocalDate first, PostgresDatabase database, String... settings) {
        clock.day = first;
        centre = RunningCentre.on(clock, database, settings);
    }

    static Calendar from(LocalDate first) {
        return from(first, PostgresServer.migratedDatabase());
    }

    static Calendar from(LocalDate first, PostgresDatabase database, String... settings) {
        return new Calendar(first, database, settings);
    }

    RunningCentre centre() {
        return centre;
    }

    /** The next day, on which the division's stream is read to its end and its watermark moves. */
    void read(DivisionId division) {
        quiet(division);
        centre.receivesWatermark(division, clock.instant());
        settle();
    }

    /** The next day, on which the stream could be read to its end and nothing came. */
    void quiet(DivisionId division) {
        clock.day = clock.day.plusDays(1);
        readToEnd(division);
        settle();
    }

    /** The next days, on which the broker could not be reached, week by week. */
    void unreachable(int weeks) {
        for (int week = 0; week < weeks; week++) {
            clock.day = clock.day.plusDays(7);
            settle();
        }
    }

    /** So many days on which the centre itself was away. */
    void away(int days) {
        clock.day = clock.day.plusDays(days);
    }

    /** The first day of the next month; the centre was away until then. */
    LocalDate newMonth() {
        clock.day = clock.day.with(TemporalAdjusters.firstDayOfNextMonth());
        return clock.day;
    }

    LocalDate today() {
        return clock.day;
    }

    /** As the inbox records it, which leaves a quarantined stream out. */
    private void readToEnd(DivisionId division) {
        int recorded =
                centre.jdbc()
                        .sql(
                                """
                                update subscription set read_to_end_at = cast(? as timestamptz)
                                 where stream = ? and quarantined is null
                                """)
                        .param(clock.instant().toString())
                        .param(DivisionStream.of(division))
                        .update();
        if (recorded == 1) {
            Eventually.holds(
                    "the day is recorded",
                    () ->
                            centre.jdbc()
                                    .sql(
                                            """
                                            select exists (select 1 from reachable_day
                                             where stream = ? and day = ?)
                                            """)
                                    .param(DivisionStream.of(division))
                                    .param(clock.day)
                                    .query(Boolean.class)
                                    .single());
        }
    }

    private void settle() {
        centre.caughtUp();
    }

    @Override
    public void close() {
        centre.close();
    }

    /** Stands still at noon until it is turned. */
    private static final class Turned extends Clock {
        private volatile LocalDate day;

        @Override
        public Instant instant() {
            return BusinessDay.startOf(day).plusSeconds(12 * 3_600);
        }

        @Override
        public ZoneId getZone() {
            return BusinessDay.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("days are those of Paris");
        }
    }
}
