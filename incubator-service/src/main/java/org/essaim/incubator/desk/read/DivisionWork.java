package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ObstacleKind;

/** What waits at the centre because of something in a division. */
public sealed interface DivisionWork extends WorkItem {

    /**
     * What stands in the way of an initiative, and nobody answered (R92).
     *
     * @param what null while it is not disclosed
     * @param since the day on which it was met
     */
    record ObstacleUnanswered(
            UUID obstacleId,
            String division,
            String initiative,
            String title,
            ObstacleKind kind,
            String what,
            LocalDate since)
            implements DivisionWork {
        @Override
        public String key() {
            return "obstacle:%s:%s".formatted(division, obstacleId);
        }

        @Override
        public String page() {
            return "/obstacles/%s/%s".formatted(division, obstacleId);
        }
    }

    /** A division was asked to give something back, and has not answered (R10). */
    record WithdrawalUnanswered(
            UUID withdrawalId, String division, int year, Amount amount, LocalDate since)
            implements DivisionWork {
        @Override
        public String key() {
            return "withdrawal:" + withdrawalId;
        }

        @Override
        public String page() {
            return "/money/" + division;
        }
    }

    /** A division was given nothing for this year (R10). */
    record EnvelopeToAllocate(String division, int year, LocalDate since) implements DivisionWork {
        @Override
        public String key() {
            return "envelope:%s:%d".formatted(division, year);
        }

        @Override
        public String page() {
            return "/money/" + division;
        }
    }

    /**
     * A division that might be admitted (R07).
     *
     * @param dissatisfaction 0 to 100
     * @param early whether nothing is used yet where others were admitted, so that it takes a
     *     written reason (R06)
     */
    record CandidateToAdmit(String division, int dissatisfaction, boolean early, LocalDate since)
            implements DivisionWork {
        @Override
        public String key() {
            return "candidate:" + division;
        }

        @Override
        public String page() {
            return "/divisions/candidates";
        }
    }

    /** Nothing is read of a division that signs with no key that is known here (R03). */
    record KeyToRegister(String division, LocalDate since) implements DivisionWork {
        @Override
        public String key() {
            return "key:%s:%s".formatted(division, since);
        }

        @Override
        public String page() {
            return "/divisions/" + division;
        }
    }

    /**
     * Use was declared in time for what funding was stopped for, and nobody measured or confirmed
     * it: confirmed, it takes the stop back (R50, R67).
     *
     * @param since the day of the stop
     */
    record StopDisputed(
            UUID stopId, String division, String initiative, String title, LocalDate since)
            implements DivisionWork {
        @Override
        public String key() {
            return "disputed:" + stopId;
        }

        @Override
        public String page() {
            return "/stops/" + stopId;
        }
    }
}
