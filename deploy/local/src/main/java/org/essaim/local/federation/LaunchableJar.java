package org.essaim.local.federation;

import java.nio.file.Path;
import java.util.List;

/**
 * A jar with its class path beside it.
 *
 * @param archive of its classes, read at start so that they need not be parsed again; Java goes on
 *     without where it is missing or was made by another Java
 */
public record LaunchableJar(Path path, Path archive) {

    /** Java's own options and the jar, as they stand on a command line. */
    public List<String> start() {
        return with("-XX:AOTCache=" + archive);
    }

    /** Starts, writes the archive there when the application is wired, and ends. */
    public List<String> train(Path unfinished) {
        return with("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh");
    }

    private List<String> with(String... options) {
        List<String> all = new java.util.ArrayList<>(List.of(options));
        all.addAll(List.of("-Xlog:aot=off", "-Xlog:cds=off", "-jar", path.toString()));
        return all;
    }
}
