package org.essaim.reporting.site.page;

import module java.base;

/**
 * What the build found when it looked at every page: written by the test that looks, and true of
 * this version as long as that test passes.
 *
 * @param tool with its version
 * @param rules that were applied, on all pages together
 * @param found what violates one of them
 * @param pages paths below the language; that of the overview is a slash
 */
public record CheckedAccessibility(String tool, int rules, int found, List<String> pages) {

    private static final String FILE = "accessibility.properties";

    /**
     * @throws IllegalStateException if what the build found is not there
     */
    static CheckedAccessibility read() {
        Properties read = new Properties();
        try (InputStream file = CheckedAccessibility.class.getResourceAsStream(FILE)) {
            read.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new CheckedAccessibility(
                read.getProperty("tool"),
                Integer.parseInt(read.getProperty("rules")),
                Integer.parseInt(read.getProperty("found")),
                List.of(read.getProperty("pages").split(" ")));
    }
}
