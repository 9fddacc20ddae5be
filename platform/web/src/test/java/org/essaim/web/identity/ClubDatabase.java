package org.essaim.web.identity;

import module java.base;

import javax.sql.DataSource;
import org.essaim.testkit.PostgresServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of a service, as the service runtime wires it: one for all clubs of this JVM. */
@Configuration(proxyBeanMethods = false)
class ClubDatabase {

    private static final class Shared {
        private static final DataSource DATABASE = PostgresServer.platformDatabase().dataSource();
    }

    @Bean
    JdbcClient jdbc() {
        return JdbcClient.create(Shared.DATABASE);
    }
}
