package org.essaim.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.essaim.contract.DivisionId;
import org.essaim.local.report.Facts;
import org.essaim.local.sample.SamplePortfolio;
import org.essaim.local.state.StateFolder;
import org.essaim.portfolio.ImportReport;
import org.essaim.portfolio.Portfolio;

/**
 * What a run has to import, known before anything starts.
 *
 * @param name tells this portfolio, as of its day, from every other
 * @param files imported one after the other, the next when everyone has heard the one before
 * @param asOf later facts are left aside; absent: up to today
 * @param troubles lines that cannot go in
 */
record Job(
        String name,
        List<Path> files,
        Optional<LocalDate> asOf,
        List<DivisionId> divisions,
        List<ImportReport.Malformed> troubles) {

    private static final String MARK = "portfolio.name";

    /**
     * @throws CannotRunException if the file is empty
     */
    static Job ofFile(Path file, Optional<LocalDate> asOf) {
        Portfolio scan = Facts.scan(file, asOf.orElse(null));
        if (scan.lines() == 0) {
            throw new CannotRunException(
                    file + " is empty; a portfolio has one JSON object a line");
        }
        String name = digest(file) + asOf.map(day -> "-" + day).orElse("");
        return new Job(name, List.of(file), asOf, scan.divisions(), scan.malformed());
    }

    /** The sample, made once for each state folder, so that a later day does not make another. */
    static Job ofSample(StateFolder state, LocalDate today) {
        Path first = state.of("sample").resolve("portefeuille.jsonl");
        Path second = state.of("sample").resolve("preuves-tardives.jsonl");
        try {
            if (!Files.exists(second)) {
                SamplePortfolio sample = SamplePortfolio.endingOn(today);
                Files.createDirectories(first.getParent());
                Files.write(first, sample.first());
                Files.write(second, sample.second());
            }
        } catch (IOException fault) {
            throw org.essaim.local.state.DiskSpace.asOneLine(state.root(), fault);
        }
        return new Job(
                "sample",
                List.of(first, second),
                Optional.empty(),
                SamplePortfolio.divisions(),
                List.of());
    }

    /**
     * A state folder holds one portfolio.
     *
     * @throws CannotRunException if it already holds another
     */
    void claim(StateFolder state) {
        Path mark = state.of(MARK);
        try {
            if (Files.exists(mark) && !Files.readString(mark).equals(name)) {
                throw new CannotRunException(
                        state.root()
                                + " already holds another portfolio or another --as-of day;"
                                + " choose another folder with --state DIR");
            }
            Files.writeString(mark, name);
        } catch (IOException fault) {
            throw org.essaim.local.state.DiskSpace.asOneLine(state.root(), fault);
        }
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in).substring(0, 12);
        } catch (IOException unreadable) {
            throw new CannotRunException(file + " cannot be read: " + unreadable, unreadable);
        }
    }
}
