package org.essaim.incubator.portfolio.write;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;

/** What stands in a portfolio file, counted without importing anything. */
final class FileContent {

    private long lines;
    private long malformed;
    private long admitted;
    private Amount allocated = Amount.NOTHING;
    private LocalDate first;
    private LocalDate last;

    private FileContent() {}

    /**
     * @throws UncheckedIOException if the file breaks off
     */
    static FileContent of(InputStream file) {
        FileContent content = new FileContent();
        PortfolioReader.read(file).forEachRemaining(content::add);
        return content;
    }

    long lines() {
        return lines;
    }

    /** Lines that cannot be read. */
    long malformed() {
        return malformed;
    }

    /** Divisions that it admits. */
    long admitted() {
        return admitted;
    }

    /** What it allocates to all divisions; no more than any sum can be. */
    Amount allocated() {
        return allocated;
    }

    /** The earliest day of a fact; null where there is none. */
    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    private void add(PortfolioLine line) {
        lines++;
        switch (line) {
            case PortfolioLine.Malformed _ -> malformed++;
            case PortfolioLine.Readable readable -> add(readable.fact());
        }
    }

    private void add(PortfolioFact fact) {
        first = first == null || fact.on().isBefore(first) ? fact.on() : first;
        last = last == null || fact.on().isAfter(last) ? fact.on() : last;
        if (fact instanceof CentreFact.DivisionAdmitted) {
            admitted++;
        } else if (fact instanceof CentreFact.EnvelopeAllocated given) {
            allocated = allocated.plus(given.amount());
        }
    }
}
