package org.essaim.portfolio;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.essaim.contract.decision.RefusedException;

/**
 * Walks through a portfolio file for one service: one transaction an own line, in which the fact's
 * effects and its outcome commit together or not at all. So an import that was killed is simply
 * sent again, and a file that is sent twice changes nothing.
 */
public final class ImportRun {

    private final ImportedLines imported;
    private final Transactions transactions;
    private final FactHandler carrier;

    public ImportRun(ImportedLines imported, Transactions transactions, FactHandler carrier) {
        this.imported = imported;
        this.transactions = transactions;
        this.carrier = carrier;
    }

    /**
     * Carries out the service's facts in the order of the file.
     *
     * @param asOf facts of this day count, later ones are left aside; null: a fact after today is
     *     malformed
     * @param today by the business clock
     * @throws java.io.UncheckedIOException if the file breaks off; what went in stays in, and the
     *     import must not be told as complete
     */
    public ImportReport run(InputStream file, LocalDate asOf, LocalDate today) {
        ImportCounts tally = new ImportCounts();
        Iterator<PortfolioLine> lines = PortfolioReader.read(file);
        while (lines.hasNext()) {
            tally.line();
            switch (lines.next()) {
                case PortfolioLine.Malformed bad -> tally.malformed(bad.number(), bad.reason());
                case PortfolioLine.Readable line -> take(line, asOf, today, tally);
            }
        }
        return tally.report(asOf);
    }

    private void take(
            PortfolioLine.Readable line, LocalDate asOf, LocalDate today, ImportCounts tally) {
        PortfolioFact fact = line.fact();
        LocalDate last = asOf == null ? today : asOf;
        boolean late = fact.on().isAfter(last);
        if (late && asOf == null) {
            tally.malformed(line.number(), "on is at most today, %s".formatted(today));
        } else if (!carrier.owns(fact)) {
            carrier.complaintAbout(fact).ifPresent(why -> tally.malformed(line.number(), why));
        } else if (late) {
            tally.later();
        } else {
            carryOut(line, tally);
        }
    }

    private void carryOut(PortfolioLine.Readable line, ImportCounts tally) {
        String key = imported.keyOf(line);
        Optional<LineOutcome> before = imported.of(key);
        if (before.isPresent()) {
            tally.own(line, before.get(), true);
            return;
        }
        try {
            boolean now = recordOnce(line, key);
            tally.own(line, now ? LineOutcome.recorded() : kept(key), !now);
        } catch (RefusedException refused) {
            LineOutcome outcome = LineOutcome.refused(refused.refusal());
            transactions.run(() -> imported.keep(key, outcome));
            tally.own(line, kept(key), false);
        }
    }

    /** The outcome goes first: a second import of the same line waits here for the first's end. */
    private boolean recordOnce(PortfolioLine.Readable line, String key) {
        AtomicBoolean now = new AtomicBoolean();
        transactions.run(
                () -> {
                    now.set(imported.keep(key, LineOutcome.recorded()));
                    if (now.get()) {
                        carrier.carryOut(line.fact(), key);
                    }
                });
        return now.get();
    }

    private LineOutcome kept(String key) {
        return imported.of(key)
                .orElseThrow(() -> new IllegalStateException("no outcome of " + key));
    }
}
