package org.essaim.micro.overview.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.micro.notice.read.Notice;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;

/**
 * Something that waits for whoever looks, as a card of the first page.
 *
 * @param key of the texts {@code morning.<key>.title}, {@code .text} and {@code .act}
 * @param facts what the texts mention, in their order
 * @param link where one does something about it
 * @param by the last day for it, or null
 * @param daysLeft until the end of that day; 0 where there is no day
 */
record Waiting(String key, Object[] facts, String link, LocalDate by, long daysLeft) {

    private static final int SOON = 7;

    static Waiting of(Notice notice, LocalDate today, Formats format, Sentences words) {
        LocalDate by = notice.by();
        long left = by == null ? 0 : today.until(by, ChronoUnit.DAYS);
        return switch (notice) {
            case Notice.ExpenseClock n ->
                    new Waiting(
                            "expense",
                            said(n.title(), amount(n.amount(), words), format.day(by)),
                            initiative(n.initiative()) + "/poster",
                            by,
                            left);
            case Notice.BallotOpen n ->
                    new Waiting(
                            "ballot",
                            said(n.title(), amount(n.amount(), words), format.day(by)),
                            "/ballots/" + n.round(),
                            by,
                            left);
            case Notice.OwnershipOffered n ->
                    new Waiting(
                            "ownership",
                            said(n.title()),
                            initiative(n.initiative()) + "/team",
                            by,
                            left);
            case Notice.IntegrationOffered n ->
                    new Waiting(
                            "integration",
                            said(n.title()),
                            initiative(n.initiative()) + "/life",
                            by,
                            left);
            case Notice.CapacityConfirmed _ ->
                    new Waiting("manager", said(), "/ours/volunteers", by, left);
            case Notice.FindingOpen n ->
                    new Waiting(
                            "finding", said(n.title(), format.day(by)), "/ours/findings", by, left);
            case Notice.ProductOffered n ->
                    new Waiting(
                            "product",
                            said(n.originDivision(), n.hurts() == null ? "" : n.hurts()),
                            "/elsewhere/" + n.origin(),
                            by,
                            left);
            case Notice.DemoDue n ->
                    new Waiting(
                            "demo",
                            said(n.title(), format.day(by)),
                            initiative(n.initiative()) + "/demos",
                            by,
                            left);
        };
    }

    public boolean isUrgent() {
        return by != null && daysLeft <= SOON;
    }

    private static Object[] said(Object... facts) {
        return facts;
    }

    /** What is nothing of an amount is left out. */
    private static String amount(Amount amount, Sentences words) {
        return amount.time().equals(HalfDays.NONE)
                ? words.fact(amount.money())
                : amount.money().cents() == 0 ? words.fact(amount.time()) : words.fact(amount);
    }

    private static String initiative(Object id) {
        return "/initiatives/" + id;
    }
}
