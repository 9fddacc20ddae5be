package org.essaim.federation.stream;

import module java.base;

import org.essaim.testkit.PostgresDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts {@link NotingService} as {@code main} would, without a broker. */
final class RunningService {

    private RunningService() {}

    static ConfigurableApplicationContext start(PostgresDatabase database, String... properties) {
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
        return new SpringApplicationBuilder(NotingService.class)
                .run(arguments.toArray(String[]::new));
    }
}
