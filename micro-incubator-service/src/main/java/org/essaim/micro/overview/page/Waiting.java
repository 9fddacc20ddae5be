package org.essaim.micro.overview.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.micro.notice.read.Notice;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;

/**
 * Something that waits for whoever looks, as a card of the first page. Its texts are {@code
 * morning.<key>.title}, {@code .text} and {@code .act}.
 */
record Waiting(Notice notice, LocalDate today, Formats format, Sentences words) {

    private static final int SOON = 7;

    /** What the texts know by what is not said. */
    private static final String UNKNOWN = "none";

    public String key() {
        return switch (notice) {
            case Notice.ExpenseClock _ -> "expense";
            case Notice.BallotOpen _ -> "ballot";
            case Notice.OwnershipOffered _ -> "ownership";
            case Notice.IntegrationOffered _ -> "integration";
            case Notice.CapacityConfirmed _ -> "manager";
            case Notice.FindingOpen _ -> "finding";
            case Notice.ProductOffered _ -> "product";
            case Notice.DemoDue _ -> "demo";
            case Notice.DemoPlanned _ -> "planned";
            case Notice.DemoCancelled _ -> "cancelled";
        };
    }

    /** What the texts mention, in their order. */
    public Object[] facts() {
        return switch (notice) {
            case Notice.ExpenseClock n -> said(n.title(), amount(n.amount()), format.day(by()));
            case Notice.BallotOpen n -> said(n.title(), amount(n.amount()), format.day(by()));
            case Notice.OwnershipOffered n -> said(n.title());
            case Notice.IntegrationOffered n -> said(n.title());
            case Notice.CapacityConfirmed _ -> said();
            case Notice.FindingOpen n -> said(n.title(), format.day(by()));
            case Notice.ProductOffered n ->
                    said(n.originDivision(), Objects.requireNonNullElse(n.hurts(), ""));
            case Notice.DemoDue n -> said(n.title(), format.day(by()));
            case Notice.DemoCancelled n -> said(n.title(), format.day(n.day()));
            case Notice.DemoPlanned n ->
                    said(
                            n.title(),
                            format.day(by()),
                            n.at() == null ? UNKNOWN : format.time(n.at()),
                            Objects.requireNonNullElse(n.place(), UNKNOWN));
        };
    }

    /** Where one does something about it. */
    public String link() {
        return switch (notice) {
            case Notice.ExpenseClock n -> "/initiatives/" + n.initiative() + "/poster";
            case Notice.BallotOpen n -> "/ballots/" + n.round();
            case Notice.OwnershipOffered n -> "/initiatives/" + n.initiative();
            case Notice.IntegrationOffered n -> "/initiatives/" + n.initiative() + "/life";
            case Notice.CapacityConfirmed _ -> "/ours/volunteers";
            case Notice.FindingOpen _ -> "/ours/findings";
            case Notice.ProductOffered n -> "/elsewhere/" + n.origin();
            case Notice.DemoDue n -> "/initiatives/" + n.initiative() + "/demos";
            case Notice.DemoPlanned n -> "/initiatives/" + n.initiative() + "/demos";
            case Notice.DemoCancelled n -> "/initiatives/" + n.initiative() + "/demos";
        };
    }

    /** The expense of which the centre warns, where nobody has said that they saw it; or null. */
    public Notice.ExpenseClock unseen() {
        return notice instanceof Notice.ExpenseClock clock && clock.unseenMonth() != null
                ? clock
                : null;
    }

    /** The last day for it, or null. */
    public LocalDate by() {
        return notice.by();
    }

    /** Until the end of that day; 0 where there is none. */
    public long daysLeft() {
        return by() == null ? 0 : today.until(by(), ChronoUnit.DAYS);
    }

    public boolean isUrgent() {
        return by() != null && daysLeft() <= SOON;
    }

    private static Object[] said(Object... facts) {
        return facts;
    }

    /** What is nothing of an amount is left out. */
    private String amount(Amount amount) {
        if (amount.time().equals(HalfDays.NONE)) {
            return words.fact(amount.money());
        }
        return words.fact(amount.money().cents() == 0 ? amount.time() : amount);
    }
}
