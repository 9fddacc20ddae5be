package org.essaim.local.federation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A jar with its class path beside it, and the archive of its classes where there is one.
 *
 * @param archive read at start, so that classes need not be parsed again
 */
record LaunchableJar(Path path, Optional<Path> archive) {

    List<String> archiveOptions() {
        return archive.map(
                        file -> List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off"))
                .orElse(List.of());
    }
}
