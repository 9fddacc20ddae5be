package org.essaim.incubator.funding.read;

import module java.base;

import org.springframework.stereotype.Component;

/** The check of the books that was made here last: it reads all movements, a page cannot wait. */
@Component
public class LatestFundingCheck {

    /** Metrics check every ten minutes, so there is nearly always one as young. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final FundingAudit audit;
    private final Clock clock;
    private volatile Made last;

    LatestFundingCheck(FundingAudit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A check and when it was made.
     *
     * @param at before anything of it was read
     */
    public record Made(FundingCheck check, Instant at) {}

    /** The last one, at most a quarter of an hour old. */
    public Made latest() {
        Made known = last;
        return known == null || known.at().isBefore(clock.instant().minus(LONGEST)) ? now() : known;
    }

    /** One that is made now. */
    public Made now() {
        Instant at = clock.instant();
        Made made = new Made(audit.check(), at);
        last = made;
        return made;
    }
}
