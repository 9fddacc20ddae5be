package org.essaim.host;

import module java.base;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * The settings of one hosted service: a folder in which each file is a property, as Kubernetes
 * mounts a Secret. They go before what the host and all its services are configured with.
 *
 * @param name the folder's
 * @param properties by name
 */
record ServiceSettings(String name, Map<String, Object> properties) {

    private static final String NAMES = "essaim.host.names";

    /** Tells one service's figures from another's. */
    private static final String TAG = "management.metrics.tags.service";

    /** Whether its figures are also in a registry that the whole process has. */
    private static final String SHARED_FIGURES = "management.metrics.use-global-registry";

    /** Of each service, hidden ones left out; none where the folder of folders is gone. */
    static List<Path> folders(Path all) {
        return Files.isDirectory(all)
                ? visible(all).filter(Files::isDirectory).toList()
                : List.of();
    }

    /**
     * @throws UncheckedIOException where a file cannot be read, or is no text
     */
    static ServiceSettings of(Path folder) {
        Map<String, Object> properties = new TreeMap<>();
        visible(folder)
                .filter(Files::isRegularFile)
                .forEach(file -> properties.put(file.getFileName().toString(), content(file)));
        return new ServiceSettings(folder.getFileName().toString(), properties);
    }

    /** Kubernetes keeps what it swaps in hidden folders. */
    private static Stream<Path> visible(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A new environment, as each context needs one of its own. */
    ConfigurableEnvironment environment() {
        ConfigurableEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("service", properties));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("host", Map.of(TAG, name, SHARED_FIGURES, false)));
        return environment;
    }

    /** The host names under which it is reached; none means a port of its own. */
    List<String> hostNames() {
        String names = (String) properties.getOrDefault(NAMES, "");
        return List.of(StringUtils.tokenizeToStringArray(names, ","));
    }

    /** Without the values: some are passwords. */
    @Override
    public String toString() {
        return "%s %s".formatted(name, properties.keySet());
    }
}
