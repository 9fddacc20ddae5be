package org.essaim.house.source;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/**
 * A folder whose files follow from the code: they are compared with what is checked in, or, where
 * {@code essaim.write} is true, written again.
 */
public final class Generated {

    public static final String COMMAND =
            "./mvnw -pl quality/house -am test"
                    + " -Dtest='WireTest,EventModelTest,AccessTest,ProofsTest,FaultsTest'"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dessaim.write=true";

    private final Path folder;

    Generated(Path folder) {
        this.folder = folder;
    }

    public static Generated in(String folder) {
        return new Generated(Project.root().resolve(folder));
    }

    /**
     * @param wanted the text of each file by its name; the folder holds these and no others
     */
    public void isUpToDate(Map<String, String> wanted) {
        if (Boolean.getBoolean("essaim.write")) {
            write(wanted);
        }
        assertThat(read())
                .as("files that follow from the code; write them again with\n  %s\n", COMMAND)
                .containsExactlyEntriesOf(new TreeMap<>(wanted));
    }

    /** The same for one page beside others. */
    public static void pageIsUpToDate(String path, String wanted) {
        Path page = Project.root().resolve(path);
        try {
            if (Boolean.getBoolean("essaim.write")) {
                Files.writeString(page, wanted);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "")
                    .as("a page that follows from the code; write it again with\n  %s\n", COMMAND)
                    .isEqualTo(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, String> wanted) {
        try {
            Files.createDirectories(folder);
            for (String old : read().keySet()) {
                if (!wanted.containsKey(old)) {
                    Files.delete(folder.resolve(old));
                }
            }
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read() {
        Map<String, String> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    found.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
