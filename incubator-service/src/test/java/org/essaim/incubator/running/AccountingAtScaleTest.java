package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.incubator.funding.read.AccountingFile;
import org.essaim.incubator.funding.read.AccountingFiles;
import org.essaim.incubator.funding.read.AccountingYear;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However long the books are, writing them takes no more memory. */
@Rule("R12")
@Night
class AccountingAtScaleTest {

    /** A million on demand: {@code -Dessaim.movements=1000000}. */
    private static final int MOVEMENTS = Integer.getInteger("essaim.movements", 60_000);

    private static final long MOST_BYTES = 8L << 20;

    /** What another thread of this process keeps meanwhile is not kept by the writing. */
    private static final int MOST_ROUNDS = 3;

    private static final AccountingYear BOOKS =
            new AccountingYear(2026, LocalDate.of(2026, 11, 20));

    private static RunningCentre centre;

    @BeforeAll
    static void a_year_of_many_movements() {
        centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"));
        centre.jdbc()
                .sql(
                        """
                        insert into funding_movement
                            (movement_id, kind, division, from_account, to_account, cents,
                             half_days, year, on_day, recorded_on, event_index)
                        select gen_random_uuid(), 'SPENT', 'anct', 'grant:i' || n % 500,
                               'spent:i' || n % 500, n % 100000 + 1, 1, 2026,
                               date '2026-01-01' + n % 320, date '2026-01-01' + n % 320, n
                          from generate_series(1, :many) n
                        """)
                .param("many", MOVEMENTS)
                .update();
        centre.jdbc().sql("analyze funding_movement").update();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void files_of_many_movements_are_written_in_flat_memory() throws IOException {
        for (AccountingFile file : AccountingFile.values()) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < MOST_ROUNDS && least >= MOST_BYTES; round++) {
                least = Math.min(least, keptWhileWriting(file));
            }
            assertThat(least).as("%s", file).isLessThan(MOST_BYTES);
        }
    }

    private static long keptWhileWriting(AccountingFile file) throws IOException {
        Measured written = new Measured();
        long before = used();

        centre.bean(AccountingFiles.class).write(file, BOOKS, written);

        assertThat(written.lines)
                .as("%s: two lines a movement, and what is around", file)
                .isBetween(2L * MOVEMENTS, 2L * MOVEMENTS + 2);
        return written.usedNearTheEnd - before;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Keeps nothing of what is written; looks at the memory where most of it has been read. */
    private static final class Measured extends OutputStream {

        private long lines;
        private long usedNearTheEnd;

        @Override
        public void write(byte[] from, int start, int many) {
            for (int i = start; i < start + many; i++) {
                write(from[i]);
            }
        }

        @Override
        public void write(int one) {
            if (one == '\n' && ++lines == MOVEMENTS * 7L / 4) {
                usedNearTheEnd = used();
            }
        }
    }
}
