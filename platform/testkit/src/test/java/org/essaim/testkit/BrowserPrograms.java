package org.essaim.testkit;

import module java.base;

/** Where Chromium and its driver are on this machine. */
final class BrowserPrograms {

    private static final String HOW =
            "the tests of pages need Chromium and its driver; on Debian: apt-get install"
                    + " chromium-headless-shell chromium-driver, elsewhere name them with CHROMIUM"
                    + " and CHROMEDRIVER";

    private BrowserPrograms() {}

    /** Pages are the same in the one that has no windows, which takes a third less of a machine. */
    static String browser() {
        return found("CHROMIUM", "chromium-headless-shell", "chromium", "chromium-browser");
    }

    static String driver() {
        return found("CHROMEDRIVER", "chromedriver");
    }

    private static String found(String variable, String... names) {
        return Stream.concat(
                        Stream.ofNullable(System.getenv(variable)),
                        Stream.of(names)
                                .flatMap(
                                        each ->
                                                Stream.of("/usr/bin/", "/usr/local/bin/")
                                                        .map(in -> in + each)))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(HOW));
    }
}
