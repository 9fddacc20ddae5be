package org.essaim.testkit;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * Which servers the tests run against, chosen once per JVM by the system property {@code
 * essaim.servers}: containers, embedded, or auto (containers where a Docker engine answers).
 */
public enum Servers {
    CONTAINERS,
    EMBEDDED;

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

    private static boolean aDockerEngineAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException noEngine) {
            return false;
        }
    }
}
