package org.essaim.system;

import module java.base;

import org.essaim.local.federation.ServiceJar;
import org.essaim.local.running.LauncherProcess;

/**
 * The command line of a service as it is deployed: its jar extracted beside it, with its AOT cache.
 * {@code -Dessaim.jar.MODULE=FILE} puts a jar of another release in its place, so that every test
 * can be a drill of versions that differ.
 */
final class DeployedJar {

    private static final Path HOME = LauncherProcess.HOME;

    private DeployedJar() {}

    /**
     * Wired at the build, up to the service's own arguments.
     *
     * @param module such as {@code incubator-service}
     */
    static List<String> command(String module) {
        return command(module, null);
    }

    /** The jar of another release, as it is. */
    static List<String> of(String jar) {
        return List.of(ServiceProcess.java(), "-Xmx256m", "-jar", jar);
    }

    /** The same for a service that has no broker and no key, as the build did not expect. */
    static List<String> unwired(String module) {
        return command(module, null, "-Dspring.aot.enabled=false");
    }

    /**
     * @param mainClass null means the jar's own
     * @param more options of Java
     */
    static List<String> command(String module, String mainClass, String... more) {
        String other = System.getProperty("essaim.jar." + module);
        if (other != null) {
            return of(other);
        }
        try {
            return Stream.concat(
                            Stream.of(ServiceProcess.java(), "-Xmx256m"),
                            ServiceJar.extracted(HOME, module).start(mainClass, more).stream())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
