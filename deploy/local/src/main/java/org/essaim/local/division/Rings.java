package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/**
 * What each cluster runs, and what is upgraded before what: {@code rings.txt} of an overlay has a
 * ring and a division or host a line, and the folders {@code rings} and {@code waves/ring-N} are
 * written from these lines. A division that a host runs, or that moved out of it, is upgraded with
 * that host and has no line.
 */
record Rings(Path overlays) {

    /** A division of its own, or a host, as it stands in a line. */
    private static final Pattern LINE =
            Pattern.compile("([1-9][0-9]?) ((?:divisions|hosts)/[a-z0-9-]+)");

    private static final String LINES = "rings.txt";
    private static final String LIST = "# The rings of this cluster, written by deploy/division.";
    private static final String RING =
            "# A ring, written by deploy/division from rings.txt: what is upgraded together.";

    static String of(DivisionFile division) {
        return switch (division.home()) {
            case Home.Own _, Home.Outside _ -> "divisions/" + division.slug();
            case Home.Hosted(String host, _) -> "hosts/" + host;
            case Home.MovedOut(String host) -> "hosts/" + host;
        };
    }

    /** What every object of a ring bears. */
    static String labels(int ring) {
        return "labels:\n  - pairs:\n      essaim.org/ring: \"%d\"\n".formatted(ring);
    }

    /** The names of the overlays. */
    List<String> clusters() {
        return TextFiles.folders(overlays).stream()
                .map(each -> each.getFileName().toString())
                .toList();
    }

    /** In the last ring of every cluster. */
    void add(String part) {
        for (String cluster : clusters()) {
            SortedMap<String, Integer> lines = lines(cluster);
            lines.put(part, lines.values().stream().max(Comparator.naturalOrder()).orElse(1));
            writeLines(cluster, lines);
        }
    }

    void remove(String part) {
        for (String cluster : clusters()) {
            SortedMap<String, Integer> lines = lines(cluster);
            lines.remove(part);
            writeLines(cluster, lines);
        }
    }

    /**
     * @param ring from 1, or {@code none} if that cluster does not run it
     * @throws CannotRunException if there is no such cluster or ring
     */
    void move(String cluster, String part, String ring) {
        if (!clusters().contains(cluster)) {
            throw new CannotRunException("there is no overlay " + cluster);
        }
        SortedMap<String, Integer> lines = lines(cluster);
        if (ring.equals("none")) {
            lines.remove(part);
        } else if (ring.matches("[1-9][0-9]?")) {
            lines.put(part, Integer.valueOf(ring));
        } else {
            throw new CannotRunException(ring + " is no ring: a number from 1 to 99, or none");
        }
        writeLines(cluster, lines);
    }

    /** By ring, the folders that it renders, below the folder of the manifests. */
    SortedMap<Integer, List<String>> folders(String cluster, List<DivisionFile> divisions) {
        SortedMap<Integer, List<String>> rings = new TreeMap<>();
        lines(cluster)
                .forEach(
                        (part, ring) -> {
                            List<String> folders =
                                    rings.computeIfAbsent(ring, _ -> new ArrayList<>());
                            folders.add(restored(cluster, part));
                            divisions.stream()
                                    .filter(each -> each.home() instanceof Home.MovedOut)
                                    .filter(each -> of(each).equals(part))
                                    .forEach(each -> folders.add("divisions/" + each.slug()));
                        });
        return rings;
    }

    /** A division that is restored in one cluster has a folder there, which stands for its own. */
    private String restored(String cluster, String part) {
        String folder = part.replaceFirst("divisions", "overlays/" + cluster + "/restored");
        return Files.isDirectory(overlays.resolveSibling(folder)) ? folder : part;
    }

    /** Writes again what follows from the lines, and removes what does not. */
    void write(List<DivisionFile> divisions) {
        for (String cluster : clusters()) {
            SortedMap<Path, String> wanted = wanted(cluster, divisions);
            found(cluster).stream()
                    .filter(file -> !wanted.containsKey(file))
                    .forEach(file -> TextFiles.delete(file, overlays.resolve(cluster)));
            wanted.forEach(TextFiles::write);
        }
    }

    /**
     * @param parts every division of its own and every host
     * @throws CannotRunException if a line names none, or a file is not what the lines say
     */
    void check(List<DivisionFile> divisions, Set<String> parts) {
        for (String cluster : clusters()) {
            for (String part : lines(cluster).keySet()) {
                if (!parts.contains(part)) {
                    throw new CannotRunException(
                            "%s/%s: there is no %s".formatted(cluster, LINES, part));
                }
            }
            SortedMap<Path, String> files = new TreeMap<>();
            found(cluster).forEach(file -> files.put(file, TextFiles.read(file)));
            if (!files.equals(wanted(cluster, divisions))) {
                throw new CannotRunException(
                        "the rings of %s are not what its %s says: deploy/division write"
                                .formatted(cluster, LINES));
            }
        }
    }

    private SortedMap<String, Integer> lines(String cluster) {
        SortedMap<String, Integer> lines = new TreeMap<>();
        Path file = overlays.resolve(cluster).resolve(LINES);
        for (String line : TextFiles.read(file).lines().toList()) {
            Matcher known = LINE.matcher(line);
            if (!known.matches()
                    || lines.put(known.group(2), Integer.valueOf(known.group(1))) != null) {
                throw new CannotRunException(file + ": unclear or repeated: " + line);
            }
        }
        return lines;
    }

    private void writeLines(String cluster, SortedMap<String, Integer> lines) {
        String text =
                lines.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(each -> each.getValue() + " " + each.getKey() + "\n")
                        .collect(Collectors.joining());
        TextFiles.write(overlays.resolve(cluster).resolve(LINES), text);
    }

    private List<Path> found(String cluster) {
        Path home = overlays.resolve(cluster);
        return TextFiles.under(home).stream()
                .filter(file -> home.relativize(file).toString().matches("(rings/|waves/ring-).*"))
                .toList();
    }

    private SortedMap<Path, String> wanted(String cluster, List<DivisionFile> divisions) {
        Path home = overlays.resolve(cluster);
        SortedMap<Path, String> files = new TreeMap<>();
        SortedMap<Integer, List<String>> rings = folders(cluster, divisions);
        List<String> numbers = rings.keySet().stream().map(each -> "ring-" + each).toList();
        files.put(home.resolve("rings/" + DivisionFile.NAME), TextFiles.list(LIST, numbers));
        rings.forEach(
                (ring, folders) -> {
                    List<String> resources =
                            folders.stream().map(each -> "../../../../" + each).toList();
                    files.put(
                            home.resolve("rings/ring-%d/%s".formatted(ring, DivisionFile.NAME)),
                            TextFiles.list(RING, resources) + labels(ring));
                    files.put(
                            home.resolve("waves/ring-%d/%s".formatted(ring, DivisionFile.NAME)),
                            TextFiles.list(RING, List.of("../../rings/ring-" + ring))
                                    + "components:\n  - ../../settings\n");
                });
        return files;
    }
}
