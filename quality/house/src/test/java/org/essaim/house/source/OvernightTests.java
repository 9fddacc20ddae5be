package org.essaim.house.source;

import module java.base;

/** The classes of tests that the gate leaves to the night, as their list says: decision 0148. */
public final class OvernightTests {

    private static final String LIST = "quality/overnight.txt";

    private OvernightTests() {}

    /** Each line that is no comment: the file of a class below a module's tests. */
    public static List<String> listed() {
        try (Stream<String> lines = Files.lines(Project.root().resolve(LIST))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a module, such as {@code platform/stream}, a class by its simple name. */
    public static boolean contain(String module, String type) {
        return listed().stream()
                .filter(line -> line.endsWith("/" + type + ".java"))
                .anyMatch(line -> Files.exists(file(module, line)));
    }

    private static Path file(String module, String line) {
        return Project.root().resolve(module).resolve("src/test/java").resolve(line);
    }
}
