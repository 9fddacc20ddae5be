package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;

/** What waits for whoever sits on the board, or for who seats them (R01, R02). */
public sealed interface BoardWork extends WorkItem {

    /**
     * A vote that is not known yet of one's own seat (R02).
     *
     * @param caseId of a case; null of a question
     * @param what the question, or the title of the initiative of a case
     * @param division whose case it is, or null
     * @param by the day of the meeting
     */
    record AgendaItemToVoteOn(
            UUID itemId, UUID caseId, String what, String division, LocalDate since, LocalDate by)
            implements BoardWork {
        @Override
        public String key() {
            return "vote:%s:%s".formatted(itemId, by);
        }

        @Override
        public String page() {
            return "/board/items/" + itemId;
        }

        @Override
        public boolean isMine() {
            return true;
        }
    }

    /**
     * Everybody has voted, or the vote has closed: the votes can be counted (R02).
     *
     * @param since the day of the meeting
     */
    record VotesToCount(UUID itemId, UUID caseId, String what, String division, LocalDate since)
            implements BoardWork {
        @Override
        public String key() {
            return "count:%s:%s".formatted(itemId, since);
        }

        @Override
        public String page() {
            return "/board/items/" + itemId;
        }
    }

    /** So many items wait for a meeting, and none is convened (R02). */
    record MeetingToConvene(long items, LocalDate since) implements BoardWork {
        @Override
        public String key() {
            return "meeting:" + since;
        }

        @Override
        public String page() {
            return "/board";
        }
    }

    /**
     * The other side of the board proposed who directs (R01).
     *
     * @param successor null where the seat is only to be empty
     * @param from the first day of it
     * @param by after that day it is too late to confirm it
     */
    record SuccessionToConfirm(UUID successionId, PersonId successor, LocalDate from, LocalDate by)
            implements BoardWork {
        @Override
        public String key() {
            return "succession:" + successionId;
        }

        @Override
        public String page() {
            return "/board/successions/" + successionId;
        }
    }

    /**
     * Both sides say that one directs no more; who is there may say otherwise (R01).
     *
     * @param by one's last day in the seat
     */
    record SuccessionToContradict(UUID successionId, LocalDate by) implements BoardWork {
        @Override
        public String key() {
            return "contradiction:" + successionId;
        }

        @Override
        public String page() {
            return "/board/successions/" + successionId;
        }

        @Override
        public boolean isMine() {
            return true;
        }
    }

    /**
     * Nobody directs from a day on (R01).
     *
     * @param by that day
     */
    record DirectorToSeat(LocalDate by) implements BoardWork {
        @Override
        public String key() {
            return "director:" + by;
        }

        @Override
        public String page() {
            return "/board/seats";
        }
    }

    /** Nobody sits for one side, without which the board decides nothing (R02). */
    record SeatToGive(SeatKind kind, LocalDate since) implements BoardWork {
        @Override
        public String key() {
            return "seat:%s:%s".formatted(kind, since);
        }

        @Override
        public String page() {
            return "/board/seats";
        }
    }

    /**
     * A case without an irritant is relevant nowhere until somebody says what it is about (R76).
     */
    record CaseToDescribe(
            UUID caseId, String division, String initiative, String title, LocalDate since)
            implements BoardWork {
        @Override
        public String key() {
            return "case:" + caseId;
        }

        @Override
        public String page() {
            return "/cases/" + caseId;
        }
    }
}
