package org.essaim.reporting.site.read;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;

/** What somebody can follow; the lower case of its name stands in addresses. */
public enum FeedKind {
    STOPS(FactKind.STOPPED),
    CASES(FactKind.CASE_OPENED),
    LESSONS(FactKind.CLOSED);

    private final FactKind fact;

    FeedKind(FactKind fact) {
        this.fact = fact;
    }

    /** The facts that are its entries. */
    FactKind fact() {
        return fact;
    }

    /** As addresses and the keys of texts have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeedKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
