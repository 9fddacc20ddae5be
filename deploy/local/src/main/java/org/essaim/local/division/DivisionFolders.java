package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/** The folder {@code divisions}: one folder for each division, and a list of them. */
record DivisionFolders(Path folder) {

    private static final String LIST =
            """
            # Every division of the federation; deploy/division keeps this list.
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            """;

    /**
     * Every division, in the order of the slugs.
     *
     * @throws CannotRunException if a folder's name is not the slug of the id in it
     */
    List<DivisionFile> all() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().map(this::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes the division's file and lists it.
     *
     * @param another whether it may be written almost like an existing one
     * @throws CannotRunException if it exists, or one that is written almost alike
     */
    DivisionFile add(DivisionFile division, boolean another) {
        for (DivisionFile known : all()) {
            if (known.slug().equals(division.slug())) {
                throw new CannotRunException(known.id() + " exists already");
            }
            if (known.stem().equals(division.stem()) && !another) {
                throw new CannotRunException(
                        "%s exists already, and %s is written almost alike; if it is another"
                                        .formatted(known.id(), division.id())
                                + " division, say so with --another");
            }
        }
        write(folder.resolve(division.slug()).resolve(DivisionFile.NAME), division.text());
        writeList();
        return division;
    }

    /**
     * Removes the division's file, and nothing else.
     *
     * @throws CannotRunException if there is none
     */
    void remove(String slug) {
        Path gone = folder.resolve(slug);
        if (all().stream().noneMatch(known -> known.slug().equals(slug))) {
            throw new CannotRunException("there is no division " + slug);
        }
        try {
            Files.delete(gone.resolve(DivisionFile.NAME));
            Files.delete(gone);
        } catch (IOException kept) {
            throw new CannotRunException(gone + " holds more than this tool wrote", kept);
        }
        writeList();
    }

    private void writeList() {
        List<String> lines = new ArrayList<>();
        all().forEach(division -> lines.add("  - " + division.slug() + "\n"));
        String resources = lines.isEmpty() ? "resources: []\n" : "resources:\n";
        write(folder.resolve(DivisionFile.NAME), LIST + resources + String.join("", lines));
    }

    private DivisionFile read(Path division) {
        try {
            DivisionFile file =
                    DivisionFile.read(Files.readString(division.resolve(DivisionFile.NAME)));
            if (!file.slug().equals(division.getFileName().toString())) {
                throw new CannotRunException(
                        "%s is the folder of %s, whose slug is %s"
                                .formatted(division, file.id(), file.slug()));
            }
            return file;
        } catch (IOException | IllegalArgumentException foreign) {
            throw new CannotRunException(division + ": " + foreign.getMessage(), foreign);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new CannotRunException(file + " cannot be written", unwritable);
        }
    }
}
