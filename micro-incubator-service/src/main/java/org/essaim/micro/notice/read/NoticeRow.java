package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * Something that waits for whoever asks.
 *
 * @param kind what it is
 * @param id of what it is about: the expense, the round, the finding, the proposal; null for what
 *     its initiative says
 * @param initiative it is about, that of the other division where a product is offered, or null
 * @param title of that initiative, {@code [redacted]} where it was (R100), or null
 * @param amount of the expense, or that is asked for, or null
 * @param since the day of the fact that brought it up
 * @param by the last day on which something can be done about it, or null
 */
record NoticeRow(
        Kind kind,
        String id,
        String initiative,
        String title,
        Amount amount,
        LocalDate since,
        LocalDate by) {

    /** What waits. */
    enum Kind {
        /** An expense of one's own that nobody's use has redeemed yet (R60-R63). */
        EXPENSE,
        /** A ballot in which one has a vote and did not vote yet (R31). */
        BALLOT,
        /** One may become the owner (R28). */
        OWNERSHIP,
        /** Somebody may take a product over (R81). */
        INTEGRATION,
        /** One may volunteer as a manager (R04). */
        MANAGER,
        /** The division has to answer a finding (R96). */
        FINDING,
        /** Another division has what may be useful here (R73). */
        PRODUCT,
        /** The next demo of one's own product, as it is due or announced (R41). */
        DEMO,
        /** The demo of one's own product that was announced is not held (R41). */
        DEMO_CANCELLED
    }

    static NoticeRow of(Notice notice) {
        return switch (notice) {
            case Notice.ExpenseClock n ->
                    row(n, Kind.EXPENSE, n.expenseId(), n.initiative(), n.title(), n.amount());
            case Notice.BallotOpen n ->
                    row(n, Kind.BALLOT, n.round(), n.initiative(), n.title(), n.amount());
            case Notice.OwnershipOffered n ->
                    row(n, Kind.OWNERSHIP, null, n.initiative(), n.title(), null);
            case Notice.IntegrationOffered n ->
                    row(n, Kind.INTEGRATION, null, n.initiative(), n.title(), null);
            case Notice.CapacityConfirmed n -> row(n, Kind.MANAGER, null, null, null, null);
            case Notice.FindingOpen n ->
                    row(n, Kind.FINDING, n.findingId(), n.initiative(), n.title(), null);
            case Notice.ProductOffered n ->
                    row(n, Kind.PRODUCT, n.proposalId(), n.origin(), null, null);
            case Notice.DemoDue n -> row(n, Kind.DEMO, null, n.initiative(), n.title(), null);
            case Notice.DemoPlanned n ->
                    row(n, Kind.DEMO, n.planId(), n.initiative(), n.title(), null);
            case Notice.DemoCancelled n ->
                    row(n, Kind.DEMO_CANCELLED, n.entryId(), n.initiative(), n.title(), null);
        };
    }

    private static NoticeRow row(
            Notice notice, Kind kind, UUID id, Object initiative, String title, Amount amount) {
        return new NoticeRow(
                kind,
                id == null ? null : id.toString(),
                initiative == null ? null : initiative.toString(),
                title,
                amount,
                notice.since(),
                notice.by());
    }
}
