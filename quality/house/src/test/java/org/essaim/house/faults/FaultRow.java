package org.essaim.house.faults;

import java.util.List;

/**
 * A row of the matrix.
 *
 * @param fault what goes wrong
 * @param holds what must hold all the same
 */
public record FaultRow(int number, String fault, String holds) {

    public static final List<FaultRow> ALL =
            List.of(
                    row(
                            1,
                            "kill -9 between database commit and send, 200 random points",
                            "every event arrives, once"),
                    row(
                            2,
                            "the broker's volume wiped after it acknowledged",
                            "divisions send again from what the centre acknowledged; full"
                                    + " convergence"),
                    row(3, "every record delivered three times", "projections identical"),
                    row(4, "records of different streams in any order", "identical"),
                    row(
                            5,
                            "kill between the database commit and anything after it, in relay,"
                                    + " inbox and processors",
                            "identical"),
                    row(
                            6,
                            "a paused relay (SIGSTOP 60 s) comes back after another took over",
                            "no second position, no stale write"),
                    row(7, "messages of every past contract revision", "all still read"),
                    row(
                            8,
                            "a poison message",
                            "its initiative waits in the dead letter queue, all others go on; retry"
                                    + " heals"),
                    row(9, "clocks of two machines apart by a day", "time rules as stated"),
                    row(10, "JVM time zones, DST", "identical"),
                    row(11, "processors reset and replayed five times", "no effect twice"),
                    row(12, "64 clients spend one envelope", "never overdrawn"),
                    row(
                            13,
                            "a division cut off for six (simulated) weeks",
                            "100 % of its commands succeed; converges at ≥ 0.66 × the ingestion"
                                    + " rate"),
                    row(
                            14,
                            "topic retention expired while the centre was away",
                            "gap seen, refilled from the journal"),
                    row(
                            15,
                            "a topic set to compact",
                            "the service refuses to start and reports why"),
                    row(
                            16,
                            "a division's database restored from an hour ago, then written to",
                            "fork seen before anything is applied, stream quarantined, others"
                                    + " unharmed, a documented way out"),
                    row(
                            17,
                            "two services for one division, on one database and on a cloned one",
                            "one leader; the clone is quarantined"),
                    row(
                            18,
                            "a commit that becomes visible late, behind an older message time",
                            "never skipped (stock Axon skips it in the same test)"),
                    row(19, "a token claim stolen by a skewed clock", "identical"),
                    row(
                            20,
                            "a slow, half-open, flapping link for ten minutes under load",
                            "bounded memory, no lost command, catches up"),
                    row(
                            21,
                            "PostgreSQL killed and restarted under load; connections exhausted;"
                                    + " disk full; dumped and restored into a fresh cluster",
                            "clear errors, no acknowledged command lost, recovers by itself"),
                    row(
                            22,
                            "a record that takes more memory than there is, at the broker and at"
                                    + " whoever reads it",
                            "refused by the broker; where it is stored, its stream is quarantined"
                                    + " and every other one is read on, also after a restart"));

    private static FaultRow row(int number, String fault, String holds) {
        return new FaultRow(number, fault, holds);
    }
}
