package org.essaim.micro.overview.read;

import module java.base;

/**
 * A division on one day.
 *
 * @param irritants the open ones with the most corroborations
 * @param stages how many initiatives run at each stage
 * @param demos when the next ones are due, the most urgent first (R41)
 * @param expenses that no use has redeemed yet and whose clock ends soon (R60)
 * @param ballots that wait for votes, those that lapse first at the top (R31)
 * @param proposals of other divisions that are not answered yet (R73)
 */
public record DivisionOverview(
        LocalDate today,
        List<OpenIrritant> irritants,
        List<AtStage> stages,
        List<DueDemo> demos,
        List<DueExpense> expenses,
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

    /** A demo; overdue from the day after its due day on. */
    public record DueDemo(String initiative, LocalDate dueOn, boolean overdue) {}

    /** Money that has to be used by a day, or its initiative's funding stops (R62). */
    public record DueExpense(
            String initiative, UUID expenseId, LocalDate spentOn, LocalDate useBy) {}

    /** A later round to be voted on. */
    public record OpenBallot(String round, String initiative, LocalDate lastDay) {}

    /** A product of another division that may be useful here. */
    public record OpenProposal(String origin, String originDivision, LocalDate proposedOn) {}
}
