package org.essaim.micro.overview.read;

import module java.base;

/**
 * A division on one day.
 *
 * @param irritants the open ones with the most corroborations
 * @param stages how many initiatives run at each stage
 * @param demos when the next ones are due, the most urgent first (R41)
 * @param expenses that no use has redeemed yet and whose clock ends soon (R60)
 * @param warnings of the centre about expenses of which nobody uses what came of them (R63)
 * @param ballots that wait for votes, those that lapse first at the top (R31)
 * @param proposals of other divisions that are not answered yet (R73)
 */
public record DivisionOverview(
        LocalDate today,
        List<OpenIrritant> irritants,
        List<AtStage> stages,
        List<DueDemo> demos,
        List<DueExpense> expenses,
        List<OpenWarning> warnings,
        List<OpenBallot> ballots,
        List<OpenProposal> proposals) {

    /** What hurts; the text is {@code [redacted]} where it was (R100). */
    public record OpenIrritant(UUID irritant, String category, String hurts, int corroborations) {}

    /**
     * Initiatives that run.
     *
     * @param dormant how many of these are paused (R83)
     */
    public record AtStage(String stage, int initiatives, int dormant) {}

    /**
     * The next demo of an initiative; overdue from the day after its due day on.
     *
     * @param dueOn null where its stage asks for none
     * @param plannedOn the day that its team announced, or null
     */
    public record DueDemo(
            String initiative, LocalDate dueOn, LocalDate plannedOn, boolean overdue) {

        /** When people come. */
        public LocalDate day() {
            return plannedOn == null ? dueOn : plannedOn;
        }
    }

    /** Money that has to be used by a day, or its initiative's funding stops (R62). */
    public record DueExpense(
            String initiative, UUID expenseId, LocalDate spentOn, LocalDate useBy) {}

    /**
     * The centre warns of an expense (R63).
     *
     * @param month how many calendar months after the spending day it was warned of last
     * @param daysLeft until the end of useBy, that day included
     */
    public record OpenWarning(
            String initiative, UUID expenseId, LocalDate useBy, int month, int daysLeft) {}

    /** A later round to be voted on. */
    public record OpenBallot(String round, String initiative, LocalDate lastDay) {}

    /** A product of another division that may be useful here. */
    public record OpenProposal(String origin, String originDivision, LocalDate proposedOn) {}
}
