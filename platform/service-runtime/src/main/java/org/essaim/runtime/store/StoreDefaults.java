package org.essaim.runtime.store;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds in every service unless it sets something else, so that nobody can forget it:
 * migrations of the platform and of the service, a small pool, limits on how long a transaction may
 * stay open (every open one on the server holds readers back), and no usage data sent to anybody.
 */
public final class StoreDefaults implements EnvironmentPostProcessor {

    private static final String UPDATE_CHECKER_OFF = "axoniq.update-checker.disabled";

    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    entry(UPDATE_CHECKER_OFF, "true"),
                    entry("axon.update-check.disabled", "true"),
                    entry("axon.serializer.general", "jackson3"),
                    entry("axon.serializer.messages", "jackson3"),
                    entry("axon.serializer.events", "jackson3"),
                    entry("spring.main.banner-mode", "off"),
                    entry("spring.flyway.locations", "classpath:db/platform,classpath:db/service"),
                    // The platform's numbers lie below a service's: its new ones come later (0046).
                    entry("spring.flyway.out-of-order", "true"),
                    entry("spring.flyway.ignore-migration-patterns", "*:missing,*:future"),
                    entry("spring.datasource.hikari.maximum-pool-size", "6"),
                    entry("spring.datasource.hikari.minimum-idle", "2"),
                    entry("spring.datasource.hikari.connection-timeout", "10000"),
                    entry(
                            "spring.datasource.hikari.connection-init-sql",
                            "set idle_in_transaction_session_timeout = '10s';"
                                    + " set transaction_timeout = '30s'; set lock_timeout = '10s'"),
                    entry("management.endpoints.web.path-mapping.deadletters", "dead-letters"),
                    entry(
                            "management.endpoints.web.exposure.include",
                            "deadletters,health,info,journal,prometheus,rebuilds,streams"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("essaim", DEFAULTS));
        // Axon reads these from the properties of the JVM and from nowhere else.
        System.setProperty(UPDATE_CHECKER_OFF, "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
