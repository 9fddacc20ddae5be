package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;

/**
 * Imports a portfolio file into one service: one transaction per own line, in which the fact's
 * effects and its outcome commit together or not at all. So an import that was killed is simply
 * sent again, and a file that is sent twice changes nothing.
 */
public final class ImportRun {

    private final ImportedLines imported;
    private final Transactions transactions;
    private final FactHandler handler;
    private final Function<Refusal, String> reasons;
    private final Function<Refusal, String> remedies;

    /**
     * @param reasons what a refusal says to people, in the language of whoever imports
     * @param remedies the same of what would pass
     */
    public ImportRun(
            ImportedLines imported,
            Transactions transactions,
            FactHandler handler,
            Function<Refusal, String> reasons,
            Function<Refusal, String> remedies) {
        this.imported = imported;
        this.transactions = transactions;
        this.handler = handler;
        this.reasons = reasons;
        this.remedies = remedies;
    }

    /**
     * Applies the service's facts in the order of the file.
     *
     * @param asOf facts up to this day, today at most, are imported, later ones are skipped; null:
     *     a fact after today is malformed (R16)
     * @param today by the business clock
     * @throws RefusedException as {@link #lastDay} has it, before anything is read
     * @throws java.io.UncheckedIOException if the file breaks off; what was imported stays, and the
     *     import must not be published as complete
     */
    public ImportReport run(InputStream file, LocalDate asOf, LocalDate today) {
        LocalDate last = lastDay(asOf, today);
        ImportCounts counts = new ImportCounts();
        Iterator<PortfolioLine> lines = PortfolioReader.read(file);
        while (lines.hasNext()) {
            counts.line();
            switch (lines.next()) {
                case PortfolioLine.Malformed bad -> counts.malformed(bad.number(), bad.reason());
                case PortfolioLine.Readable line -> importLine(line, asOf, last, counts);
            }
        }
        return counts.report(asOf);
    }

    /**
     * The last day of which facts are imported; none is after today (R16).
     *
     * @param asOf null for today
     * @throws RefusedException if asOf is after today
     */
    public static LocalDate lastDay(LocalDate asOf, LocalDate today) {
        if (asOf != null && asOf.isAfter(today)) {
            throw new RefusedException(new ImportRefusal.AsOfAfterToday(asOf, today));
        }
        return asOf == null ? today : asOf;
    }

    private void importLine(
            PortfolioLine.Readable line, LocalDate asOf, LocalDate last, ImportCounts counts) {
        PortfolioFact fact = line.fact();
        boolean late = fact.on().isAfter(last);
        if (late && asOf == null) {
            counts.malformed(line.number(), "on is at most today, %s".formatted(last));
        } else if (!handler.owns(fact)) {
            handler.validate(fact).ifPresent(why -> counts.malformed(line.number(), why));
        } else if (late) {
            counts.later();
        } else {
            apply(line, counts);
        }
    }

    private void apply(PortfolioLine.Readable line, ImportCounts counts) {
        String key = imported.keyOf(line);
        Optional<LineOutcome> before = imported.outcomeOf(key);
        if (before.isPresent()) {
            counts.own(line, before.get(), true);
            return;
        }
        try {
            boolean now = recordOnce(line, key);
            counts.own(line, now ? new LineOutcome.Recorded() : saved(key), !now);
        } catch (RefusedException refused) {
            Refusal why = refused.refusal();
            LineOutcome outcome =
                    new LineOutcome.Refused(
                            LineOutcome.why(why), reasons.apply(why), remedies.apply(why));
            transactions.run(() -> imported.save(key, outcome));
            counts.own(line, saved(key), false);
        }
    }

    /** Saves the outcome first: a second import of the same line waits here for the first one. */
    private boolean recordOnce(PortfolioLine.Readable line, String key) {
        AtomicBoolean now = new AtomicBoolean();
        transactions.run(
                () -> {
                    now.set(imported.save(key, new LineOutcome.Recorded()));
                    if (now.get()) {
                        handler.handle(line.fact(), key);
                    }
                });
        return now.get();
    }

    private LineOutcome saved(String key) {
        return imported.outcomeOf(key)
                .orElseThrow(() -> new IllegalStateException("no outcome of " + key));
    }
}
