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
        List<OpenProposal> proposals) {}
