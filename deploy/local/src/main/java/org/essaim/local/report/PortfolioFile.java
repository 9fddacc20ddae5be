package org.essaim.local.report;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.portfolio.Portfolio;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;

/** Reads, streamed, what a portfolio file holds for each service. */
public final class PortfolioFile {

    private PortfolioFile() {}

    /** Which divisions it has facts of, and which lines cannot be read. */
    public static Portfolio scan(Path file, LocalDate asOf) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Portfolio.scan(in, asOf);
        } catch (IOException unreadable) {
            throw new CannotRunException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /**
     * @param asOf later facts are not counted
     * @return facts by who imports them, {@code centre} or a division's id
     */
    public static Map<String, Long> factsPerService(Path file, LocalDate asOf) {
        Map<String, Long> counts = new TreeMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Iterator<PortfolioLine> lines = PortfolioReader.read(in);
            while (lines.hasNext()) {
                if (lines.next() instanceof PortfolioLine.Readable line
                        && !line.fact().on().isAfter(asOf)) {
                    line.fact().importedBy().forEach(each -> counts.merge(each, 1L, Long::sum));
                }
            }
        } catch (IOException unreadable) {
            throw new CannotRunException(file + " cannot be read: " + unreadable, unreadable);
        }
        return counts;
    }
}
