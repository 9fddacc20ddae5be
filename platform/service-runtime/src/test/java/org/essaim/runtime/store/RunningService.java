package org.essaim.runtime.store;

import module java.base;

import org.essaim.testkit.PostgresDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts {@link MinimalService} as {@code main} would, outside of Spring's test support. */
final class RunningService {

    private RunningService() {}

    static ConfigurableApplicationContext start(PostgresDatabase database, String... properties) {
        return start(database, _ -> {}, properties);
    }

    /**
     * @param wiring what a test changes of it before it is made
     */
    static ConfigurableApplicationContext start(
            PostgresDatabase database,
            ApplicationContextInitializer<ConfigurableApplicationContext> wiring,
            String... properties) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--essaim.stream=test",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()));
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new SpringApplicationBuilder(MinimalService.class)
                .initializers(wiring)
                .run(arguments.toArray(String[]::new));
    }
}
