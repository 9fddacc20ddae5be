package org.essaim.testkit;

import module java.base;

import org.testcontainers.DockerClientFactory;

/**
 * Which servers the tests run against, chosen once per JVM by the system property {@code
 * essaim.servers}: containers, embedded, or auto (containers where a Docker engine answers).
 */
public enum Servers {
    CONTAINERS,
    EMBEDDED;

    private static final List<Path> SOCKETS =
            List.of(
                    Path.of("/var/run/docker.sock"),
                    inHome(".docker/run/docker.sock"),
                    inHome(".docker/desktop/docker.sock"));

    private static final Servers CHOSEN = choose(System.getProperty("essaim.servers", "auto"));

    public static Servers chosen() {
        return CHOSEN;
    }

    static Servers choose(String wanted) {
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "auto", "" -> aDockerEngineAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                    throw new IllegalArgumentException(
                            "essaim.servers is containers, embedded or auto, not " + wanted);
        };
    }

    /** Looks for an engine only where something points to one: a vain attempt fills the log. */
    private static boolean aDockerEngineAnswers() {
        boolean announced =
                System.getenv("DOCKER_HOST") != null
                        || SOCKETS.stream().anyMatch(Files::exists)
                        || Files.exists(inHome(".testcontainers.properties"));
        try {
            return announced && DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException noEngine) {
            return false;
        }
    }

    private static Path inHome(String file) {
        return Path.of(System.getProperty("user.home"), file);
    }
}
