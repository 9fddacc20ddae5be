package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.RoundKind;
import org.essaim.micro.initiative.domain.Demos;

/**
 * Something that waits for somebody, with what a page, a mail or a calendar says of it. A title is
 * that of the initiative, {@code [redacted]} where it was (R100), or its id where it is not known
 * here. Nothing says what anybody else did or voted (R31).
 */
public sealed interface Notice {

    /** What the most urgent comes first by: what has no day comes last. */
    Comparator<Notice> BY_URGENCY =
            Comparator.comparing(Notice::by, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Notice::since)
                    .thenComparing(Notice::key);

    /** What it is known by, so that each is sent once to each person; never changed. */
    String key();

    /** The day of the fact that brought it up. */
    LocalDate since();

    /** The last day on which something can be done about it; null where there is none. */
    default LocalDate by() {
        return null;
    }

    /**
     * Nobody has used yet what came of an expense of one's own (R60-R63).
     *
     * @param label of the expense, or {@code [redacted]}
     * @param useBy until when use redeems it: later than twelve months where evidence was withdrawn
     *     since (R53)
     * @param moved whether it is later; null and false where not
     * @param month after so many calendar months the policy warns, the latest that has come; 0
     *     before the first (R63)
     * @param unseenMonth that of the centre's warning which nobody has said to have seen, or null
     */
    record ExpenseClock(
            InitiativeId initiative,
            String title,
            UUID expenseId,
            String label,
            Amount amount,
            LocalDate spentOn,
            LocalDate useBy,
            Boolean moved,
            int month,
            Integer unseenMonth)
            implements Notice {
        @Override
        public String key() {
            return Boolean.TRUE.equals(moved)
                    ? "expense:%s:until %s".formatted(expenseId, useBy)
                    : "expense:%s:%d".formatted(expenseId, month);
        }

        @Override
        public LocalDate since() {
            return spentOn.plusMonths(month);
        }

        @Override
        public LocalDate by() {
            return useBy;
        }
    }

    /**
     * A ballot in which one has a vote (R31).
     *
     * @param amount that is asked for
     */
    record BallotOpen(
            UUID round,
            InitiativeId initiative,
            String title,
            RoundKind kind,
            Amount amount,
            LocalDate since,
            LocalDate by)
            implements Notice {
        @Override
        public String key() {
            return "ballot:" + round;
        }
    }

    /** One becomes the owner by accepting (R28). */
    record OwnershipOffered(InitiativeId initiative, String title, UUID entryId, LocalDate since)
            implements Notice {
        @Override
        public String key() {
            return "ownership:" + entryId;
        }
    }

    /**
     * An administration takes a product over where somebody accepts who is not of its team (R81).
     */
    record IntegrationOffered(InitiativeId initiative, String title, UUID entryId, LocalDate since)
            implements Notice {
        @Override
        public String key() {
            return "integration:" + entryId;
        }
    }

    /** One was confirmed as a manager, and may accept to volunteer as such (R04). */
    record CapacityConfirmed(UUID entryId, LocalDate since) implements Notice {
        @Override
        public String key() {
            return "manager:" + entryId;
        }
    }

    /** The division has to answer what control found (R96). */
    record FindingOpen(
            UUID findingId,
            InitiativeId initiative,
            String title,
            FindingGround ground,
            LocalDate since,
            LocalDate by)
            implements Notice {
        @Override
        public String key() {
            return "finding:" + findingId;
        }
    }

    /**
     * Another division has what may be useful here (R73).
     *
     * @param origin its initiative
     * @param hurts the irritant of this division that makes it relevant (R72), or null
     */
    record ProductOffered(
            UUID proposalId,
            InitiativeId origin,
            DivisionId originDivision,
            String hurts,
            LocalDate since)
            implements Notice {
        @Override
        public String key() {
            return "product:" + proposalId;
        }
    }

    /**
     * The next demo of one's own product (R41).
     *
     * @param dueOn overdue from the day after it on
     */
    record DemoDue(InitiativeId initiative, String title, LocalDate dueOn) implements Notice {

        @Override
        public String key() {
            return "demo:%s:%s".formatted(initiative, dueOn);
        }

        @Override
        public LocalDate since() {
            return dueOn.minusDays(Demos.DAYS);
        }

        @Override
        public LocalDate by() {
            return dueOn;
        }
    }

    /**
     * A demo of one's own product that is announced (R41).
     *
     * @param plannedOn when it was
     * @param at where the division is, or null
     * @param place {@code [redacted]} where it was, or null
     */
    record DemoPlanned(
            InitiativeId initiative,
            String title,
            UUID planId,
            LocalDate since,
            LocalDate day,
            LocalTime at,
            String place)
            implements Notice {

        /** What that announcement is known by. */
        static String key(UUID planId) {
            return "demo-planned:" + planId;
        }

        @Override
        public String key() {
            return key(planId);
        }

        @Override
        public LocalDate by() {
            return day;
        }
    }

    /**
     * A demo that was announced to one's team is not held (R41); until its day is over.
     *
     * @param plans how it was announced, first and each time that it was moved
     * @param day on which it would have been
     */
    record DemoCancelled(
            InitiativeId initiative,
            String title,
            UUID entryId,
            List<UUID> plans,
            LocalDate since,
            LocalDate day)
            implements Notice {
        public DemoCancelled {
            plans = List.copyOf(plans);
        }

        @Override
        public String key() {
            return "demo-cancelled:" + entryId;
        }
    }
}
