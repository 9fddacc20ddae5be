package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * What a file contains, found by reading it once before anything is started or imported.
 *
 * @param lines lines that are not blank
 * @param divisions admitted divisions that report a fact by the given day, in the order of their
 *     first one
 * @param malformed lines that cannot be read or name a division that the file never admits, by
 *     number, at most {@link ImportReport#MOST_LISTED}; only those lines are lost
 */
public record Portfolio(
        long lines, List<DivisionId> divisions, List<ImportReport.Malformed> malformed) {

    /**
     * @param asOf facts up to this day count; null: all. Admissions count on any day
     * @throws java.io.UncheckedIOException if the stream breaks
     */
    public static Portfolio scan(InputStream file, LocalDate asOf) {
        PortfolioScan scan = new PortfolioScan(asOf);
        PortfolioReader.read(file).forEachRemaining(scan::add);
        return scan.result();
    }
}
