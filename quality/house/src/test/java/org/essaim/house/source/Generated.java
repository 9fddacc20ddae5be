package org.essaim.house.source;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/**
 * Pages that follow from the code: they are compared with what is checked in, or, where {@code
 * essaim.write} is true, written again.
 */
public final class Generated {

    private Generated() {}

    /**
     * @param path from the root of the project
     */
    public static void pageIsUpToDate(String path, String wanted) {
        Path page = Project.root().resolve(path);
        try {
            if (Boolean.getBoolean("essaim.write")) {
                Files.writeString(page, wanted);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "")
                    .as("%s follows from the code; -Dessaim.write=true writes it again", path)
                    .isEqualTo(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param wanted the text of each file by its name; the folder holds these and no others
     */
    public static void folderIsUpToDate(String folder, Map<String, String> wanted) {
        wanted.forEach((name, text) -> pageIsUpToDate(folder + "/" + name, text));
        assertThat(Project.root().resolve(folder).toFile().list())
                .as("files of %s that follow from the code", folder)
                .containsExactlyInAnyOrderElementsOf(wanted.keySet());
    }
}
