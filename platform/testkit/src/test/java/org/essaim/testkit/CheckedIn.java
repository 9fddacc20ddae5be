package org.essaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/**
 * A file of the repository that follows from the code: compared with what is checked in, or, where
 * {@code -Dessaim.write=true}, rewritten.
 */
public final class CheckedIn {

    private final Path file;

    private CheckedIn(Path file) {
        this.file = file;
    }

    /**
     * @param path from the root of the project, such as {@code docs/api/centre.json}
     */
    public static CheckedIn at(String path) {
        return new CheckedIn(Path.of(System.getProperty("essaim.root")).resolve(path));
    }

    /**
     * @param module where the test is, such as {@code reporting-service}
     * @param test its simple name; both are for the command that the failure prints
     */
    public void is(String text, String module, String test) {
        String wanted = text.endsWith("\n") ? text : text + "\n";
        try {
            if (Boolean.getBoolean("essaim.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, wanted);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s; write it again with%n  ./mvnw -pl %s -am test -Dtest=%s"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false"
                                    + " -Dessaim.write=true%n",
                            file, module, test)
                    .isEqualTo(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
