package org.essaim.system;

import module java.base;

import org.essaim.local.federation.ServiceJar;

/**
 * The command line of a service as it is deployed: its jar extracted beside it, with the AOT cache
 * that the launcher has made where there is one. {@code -Dessaim.jar.MODULE=FILE} puts a jar of
 * another release in its place, so that every test can be a drill of versions that differ.
 */
final class DeployedJar {

    private static final Path HOME = Path.of(System.getProperty("essaim.root"));

    private DeployedJar() {}

    /**
     * Wired at the build, up to the service's own arguments.
     *
     * @param module such as {@code incubator-service}
     */
    static List<String> command(String module) {
        return command(module, List.of("-Dspring.aot.enabled=true"));
    }

    /** The jar of another release, as it is. */
    static List<String> of(String jar) {
        return List.of(ServiceProcess.java(), "-Xmx256m", "-jar", jar);
    }

    /** The same for a service that has no broker and no key, as the build did not expect. */
    static List<String> unwired(String module) {
        return command(module, List.of());
    }

    private static List<String> command(String module, List<String> wiring) {
        String other = System.getProperty("essaim.jar." + module);
        if (other != null) {
            return of(other);
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ServiceProcess.java(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"));
        command.addAll(wiring);
        try {
            command.addAll(ServiceJar.extracted(HOME, module).start(null));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return command;
    }
}
