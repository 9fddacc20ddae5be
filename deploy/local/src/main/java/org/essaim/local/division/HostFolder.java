package org.essaim.local.division;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;

/**
 * The folder of a host: {@code divisions.txt} has the id of a division a line, and everything else
 * in it is written from these lines.
 */
record HostFolder(Path folder) {

    /** More would not fit into the manifest of one Deployment, and would stop together. */
    static final int MOST_DIVISIONS = 100;

    private static final String LINES = "divisions.txt";

    /** Is there where the divisions have databases of one cluster. */
    private static final String SHARED = "shared-database.txt";

    private static final String COMMENT =
            "# A host and its divisions, written by deploy/division from divisions.txt.";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    /**
     * @throws CannotRunException if the folder's name cannot be that of a host
     */
    HostFolder {
        if (!NAME.matcher(folder.getFileName().toString()).matches()) {
            throw new CannotRunException(
                    folder.getFileName()
                            + " is no name of a host: up to 40 small letters, digits and hyphens");
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Whether it has been made. */
    boolean exists() {
        return Files.exists(folder.resolve(LINES));
    }

    private boolean isShared() {
        return Files.exists(folder.resolve(SHARED));
    }

    /** Makes it, with nothing that it runs. */
    void make(boolean shared) {
        if (shared) {
            TextFiles.write(folder.resolve(SHARED), "one cluster for all; it stays so\n");
        }
        write(List.of());
    }

    /**
     * The divisions that it runs, in the order of the slugs.
     *
     * @throws CannotRunException if a line is no id
     */
    List<DivisionFile> divisions() {
        Home home = new Home.Hosted(name(), isShared());
        try {
            return Files.readAllLines(folder.resolve(LINES)).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> new DivisionFile(new DivisionId(line), home))
                    .sorted(Comparator.comparing(DivisionFile::slug))
                    .toList();
        } catch (IOException | IllegalArgumentException foreign) {
            throw new CannotRunException(
                    folder.resolve(LINES) + ": " + foreign.getMessage(), foreign);
        }
    }

    /**
     * Writes the lines, and everything else again.
     *
     * @throws CannotRunException if there are more than fit
     */
    void write(List<DivisionFile> divisions) {
        if (divisions.size() > MOST_DIVISIONS) {
            throw new CannotRunException(
                    "%s runs %d divisions already, the most for one host"
                            .formatted(name(), MOST_DIVISIONS));
        }
        String lines =
                divisions.stream()
                        .sorted(Comparator.comparing(DivisionFile::slug))
                        .map(each -> each.id().value() + "\n")
                        .collect(Collectors.joining());
        TextFiles.write(folder.resolve(LINES), lines);
        write();
    }

    /** Writes everything again that follows from the lines, and removes what does not. */
    void write() {
        SortedMap<Path, String> wanted = wanted();
        TextFiles.under(folder).stream()
                .filter(file -> !wanted.containsKey(file) && !isWrittenByHand(file))
                .forEach(file -> TextFiles.delete(file, folder));
        wanted.forEach(TextFiles::write);
    }

    /**
     * @throws CannotRunException if a file is not what the lines say, or one is missing or left
     */
    void check() {
        SortedMap<Path, String> found = new TreeMap<>();
        TextFiles.under(folder).stream()
                .filter(file -> !isWrittenByHand(file))
                .forEach(file -> found.put(file, TextFiles.read(file)));
        if (!found.equals(wanted())) {
            throw new CannotRunException(
                    "hosts/%s is not what its %s says: deploy/division write"
                            .formatted(name(), LINES));
        }
    }

    private static boolean isWrittenByHand(Path file) {
        return file.endsWith(LINES) || file.endsWith(SHARED);
    }

    private SortedMap<Path, String> wanted() {
        List<DivisionFile> divisions = divisions();
        SortedMap<Path, String> files = new TreeMap<>();
        List<String> parts = new ArrayList<>(List.of("process"));
        for (DivisionFile each : divisions) {
            String part = "divisions/" + each.slug();
            parts.add(part);
            files.put(folder.resolve(part).resolve(DivisionFile.NAME), each.text());
        }
        HostFile host = new HostFile(name(), divisions, isShared());
        files.put(folder.resolve("process").resolve(DivisionFile.NAME), host.text());
        if (isShared()) {
            parts.add("database");
            files.put(folder.resolve("database").resolve(DivisionFile.NAME), host.database());
        }
        files.put(folder.resolve(DivisionFile.NAME), TextFiles.list(COMMENT, parts));
        return files;
    }
}
