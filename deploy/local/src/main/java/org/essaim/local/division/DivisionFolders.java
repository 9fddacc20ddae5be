package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/** The folder {@code divisions}: one folder for each division with a Deployment of its own. */
record DivisionFolders(Path folder) {

    /**
     * Every division, in the order of the slugs.
     *
     * @throws CannotRunException if a folder's name is not the slug of the id in it
     */
    List<DivisionFile> all() {
        return TextFiles.folders(folder).stream().map(this::read).toList();
    }

    /** Writes the division's file. */
    void write(DivisionFile division) {
        TextFiles.write(
                folder.resolve(division.slug()).resolve(DivisionFile.NAME), division.text());
    }

    /**
     * Removes the division's file, and nothing else.
     *
     * @throws CannotRunException if there is more in its folder
     */
    void remove(String slug) {
        Path gone = folder.resolve(slug);
        TextFiles.delete(gone.resolve(DivisionFile.NAME), folder);
        if (Files.exists(gone)) {
            throw new CannotRunException(gone + " holds more than this tool wrote");
        }
    }

    private DivisionFile read(Path division) {
        try {
            DivisionFile file =
                    DivisionFile.read(TextFiles.read(division.resolve(DivisionFile.NAME)));
            if (!file.slug().equals(division.getFileName().toString())) {
                throw new CannotRunException(
                        "%s is the folder of %s, whose slug is %s"
                                .formatted(division, file.id(), file.slug()));
            }
            return file;
        } catch (IllegalArgumentException foreign) {
            throw new CannotRunException(division + ": " + foreign.getMessage(), foreign);
        }
    }
}
