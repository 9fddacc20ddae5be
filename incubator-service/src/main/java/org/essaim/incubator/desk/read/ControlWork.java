package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.FindingGround;

/** What waits for controllers, and for the volunteers who answer them (R95, R96). */
public sealed interface ControlWork extends WorkItem {

    /** What has to be done about a finding that is open. */
    enum Step {
        /** It is answered: a controller closes it. */
        CLOSE,
        /** It is overdue and was never answered: a controller asks, or withdraws it. */
        OVERDUE,
        /** A volunteer of the division answers it. */
        ANSWER
    }

    /**
     * A finding that is open (R96).
     *
     * @param expenseId what it is about; null where it is about evidence
     * @param evidenceId what it is about; null where it is about an expense
     */
    record FindingOpen(
            Step step,
            UUID findingId,
            UUID expenseId,
            UUID evidenceId,
            String division,
            String initiative,
            String title,
            FindingGround ground,
            LocalDate since,
            LocalDate by)
            implements ControlWork {
        @Override
        public String key() {
            return "finding:%s:%s".formatted(step, findingId);
        }

        @Override
        public String page() {
            return pageOf(division, expenseId, evidenceId);
        }
    }

    /**
     * What a controller has in hand and has neither looked at nor found anything about (R95).
     *
     * @param expenseId null where it is evidence
     * @param evidenceId null where it is an expense
     */
    record ControlItemTaken(
            UUID expenseId,
            UUID evidenceId,
            String division,
            String initiative,
            String title,
            LocalDate since)
            implements ControlWork {
        @Override
        public String key() {
            return expenseId == null ? "evidence:" + evidenceId : "expense:" + expenseId;
        }

        @Override
        public String page() {
            return pageOf(division, expenseId, evidenceId);
        }

        @Override
        public boolean isMine() {
            return true;
        }
    }

    /**
     * Expenses that show a reason to be looked at, and at which nobody looked (R95).
     *
     * @param expenses at most a thousand: what is more is not counted
     * @param since the day on which the first of them arrived
     */
    record QueueToLookAt(long expenses, LocalDate since) implements ControlWork {
        @Override
        public String key() {
            return "queue:" + since;
        }

        @Override
        public String page() {
            return "/control";
        }
    }

    private static String pageOf(String division, UUID expenseId, UUID evidenceId) {
        return expenseId == null
                ? "/control/evidence/%s/%s".formatted(division, evidenceId)
                : "/control/expenses/%s/%s".formatted(division, expenseId);
    }
}
