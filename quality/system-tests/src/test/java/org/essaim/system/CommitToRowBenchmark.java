package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No part of the gate: {@code -Dtest=CommitToRowBenchmark}. */
class CommitToRowBenchmark {

    private static final int EXPENSES = Integer.getInteger("essaim.benchmark.expenses", 300);
    private static final int INITIATIVES = Integer.getInteger("essaim.benchmark.initiatives", 500);
    private static final int WARM_UP = 50;
    private static final double MOST_MILLIS = 2_000;

    @Test
    void a_commit_is_soon_a_row_of_the_centre_at_rest_and_during_an_import() throws Exception {
        try (CommitToRow way = new CommitToRow()) {
            way.idle(WARM_UP);
            CommitToRow.Waits idle = way.idle(EXPENSES);
            IO.println("at rest: " + idle);
            CommitToRow.Waits importing = way.importing(INITIATIVES);
            IO.println("during an import: " + importing);

            assertThat(CommitToRow.Waits.at(importing.centre(), 0.99))
                    .isLessThanOrEqualTo(MOST_MILLIS);
            assertThat(idle.ratio(0.5)).isLessThanOrEqualTo(2);
            assertThat(idle.ratio(0.99)).isLessThanOrEqualTo(3);
        }
    }
}
