package org.essaim.testkit;

import module java.base;

import org.testcontainers.DockerClientFactory;

/**
 * Which servers the tests run against, chosen once per JVM by the system property {@code
 * essaim.servers}: containers, embedded, auto (containers where a Docker engine answers), or none,
 * with which {@code ./check} sees that what it runs starts nothing.
 */
public enum Servers {
    CONTAINERS,
    EMBEDDED,
    NONE;

    private static final List<Path> SOCKETS =
            List.of(
                    Path.of("/var/run/docker.sock"),
                    inHome(".docker/run/docker.sock"),
                    inHome(".docker/desktop/docker.sock"));

    private static final Servers CHOSEN = choose(System.getProperty("essaim.servers", "auto"));

    /** Refuses where nothing may be started. */
    public static Servers chosen() {
        mayStart("a server");
        return CHOSEN;
    }

    /** Refuses where nothing may be started. */
    static void mayStart(String what) {
        if (CHOSEN == NONE) {
            throw new IllegalStateException(
                    "this test starts " + what + ": tag it @Gate (essaim.servers is none)");
        }
    }

    static Servers choose(String wanted) {
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "none" -> NONE;
            case "auto", "" -> aDockerEngineAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                    throw new IllegalArgumentException(
                            "essaim.servers is containers, embedded, auto or none, not " + wanted);
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
