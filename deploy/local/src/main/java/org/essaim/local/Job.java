package org.essaim.local;

import module java.base;

import org.apache.commons.codec.digest.DigestUtils;
import org.essaim.contract.DivisionId;
import org.essaim.local.report.ImportsFile;
import org.essaim.local.report.PortfolioFile;
import org.essaim.local.sample.SamplePortfolio;
import org.essaim.local.sample.SampleRequests;
import org.essaim.local.sample.SampleTitles;
import org.essaim.local.setup.MachineLanguage;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;
import org.essaim.portfolio.ImportReport;
import org.essaim.portfolio.Portfolio;

/**
 * What a run has to import, known before anything starts.
 *
 * @param name unique for a portfolio and its day
 * @param files imported one after the other, each when the one before has converged
 * @param asOf later facts are ignored; absent: up to today
 * @param malformed lines that cannot be imported
 * @param imports keeps what came of files that nobody gave: they are imported once; absent: in each
 *     run
 */
record Job(
        String name,
        List<Path> files,
        Optional<LocalDate> asOf,
        List<DivisionId> divisions,
        List<ImportReport.Malformed> malformed,
        Optional<ImportsFile> imports) {

    private static final String MARK = "portfolio.name";
    private static final String PORT = "base.port";
    private static final String SAMPLE = "sample";

    /**
     * @throws CannotRunException if the file is empty
     */
    static Job ofFile(Path file, Optional<LocalDate> asOf) {
        Portfolio scan = PortfolioFile.scan(file, asOf.orElse(null));
        if (scan.lines() == 0) {
            throw new CannotRunException(
                    file + " is empty; a portfolio has one JSON object a line");
        }
        String name = digest(file) + asOf.map(day -> "-" + day).orElse("");
        return new Job(
                name, List.of(file), asOf, scan.divisions(), scan.malformed(), Optional.empty());
    }

    /**
     * The sample, generated once for each state folder, so that it stays the same on a later day.
     */
    static Job ofSample(StateFolder state, LocalDate today) {
        Path first = state.of("sample").resolve("portefeuille.jsonl");
        Path second = state.of("sample").resolve("preuves-tardives.jsonl");
        try {
            if (!Files.exists(second)) {
                SamplePortfolio sample =
                        SamplePortfolio.endingOn(today, SampleTitles.in(MachineLanguage.locale()));
                Files.createDirectories(first.getParent());
                Files.write(first, sample.first());
                SampleRequests.plan(first.getParent());
                Files.write(second, sample.second());
            }
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
        return new Job(
                SAMPLE,
                List.of(first, second),
                Optional.empty(),
                SamplePortfolio.divisions(),
                List.of(),
                Optional.of(new ImportsFile(state.of("sample").resolve("imports.json"))));
    }

    /**
     * A state folder holds one portfolio. That of the sample has people who have seats, and are
     * known by the address of their provider.
     *
     * @throws CannotRunException if it already holds another, or the sample at other ports
     */
    void requireClaimable(StateFolder state, int basePort) {
        if (!known(state, MARK, name).equals(name)) {
            throw new CannotRunException(
                    state.root()
                            + " already holds another portfolio or another --as-of day;"
                            + " choose another folder with --state DIR");
        }
        String port = known(state, PORT, Integer.toString(basePort));
        if (name.equals(SAMPLE) && !port.equals(Integer.toString(basePort))) {
            throw new CannotRunException(
                    "the people of the sample in %s are known by ports counted from %s:"
                                    .formatted(state.root(), port)
                            + " use --base-port %s, or another folder with --state DIR"
                                    .formatted(port));
        }
    }

    /** Once everything has started there: a run that came to nothing claims no folder. */
    void claim(StateFolder state, int basePort) {
        try {
            Files.writeString(state.of(PORT), Integer.toString(basePort));
            Files.writeString(state.of(MARK), name);
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
    }

    private static String known(StateFolder state, String file, String unclaimed) {
        try {
            return Files.exists(state.of(file)) ? Files.readString(state.of(file)) : unclaimed;
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
    }

    /** Whether that state folder holds a portfolio already. */
    static boolean isClaimed(Path state) {
        return Files.exists(state.resolve(MARK));
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in).substring(0, 12);
        } catch (IOException unreadable) {
            throw new CannotRunException(file + " cannot be read: " + unreadable, unreadable);
        }
    }
}
