package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.AttendeeRole;

/**
 * A demo as somebody sees it who looks at it now (R41, R42).
 *
 * @param open whether it was opened and not recorded as held
 * @param today whether its code is good: it is open, and today is its day
 * @param attendees who said so
 * @param users of the product, among them and the guests
 * @param guests who have no login, as counted
 * @param own as what who looks attends; null where they do not
 * @param team whether who looks is of the team
 * @param moodLeft whether who looks said how it was
 * @param decisions that were put to those who attend
 */
public record DemoDay(
        InitiativeId initiative,
        UUID demo,
        LocalDate onDay,
        boolean open,
        boolean today,
        int attendees,
        int users,
        int guests,
        AttendeeRole own,
        boolean team,
        boolean moodLeft,
        List<Put> decisions) {

    /**
     * Something that is or was put to those who attend.
     *
     * @param what null where it was redacted (R100)
     * @param voted whether who looks voted on it; how is shown to nobody
     * @param inFavour the weight of those in favour; null until it is concluded, as is {@code
     *     against}
     */
    public record Put(
            UUID decision, String what, boolean voted, Integer inFavour, Integer against) {

        public boolean isConcluded() {
            return inFavour != null;
        }

        public boolean isAdopted() {
            return inFavour > against;
        }
    }

    public boolean isAttended() {
        return own != null;
    }

    /** Another text whenever the page would show something else. */
    public String version() {
        return Integer.toHexString(toString().hashCode());
    }
}
