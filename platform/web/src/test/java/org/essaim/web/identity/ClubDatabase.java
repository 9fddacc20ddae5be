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
        private static final DataSource DATABASE = migrated();
    }

    @Bean
    JdbcClient jdbc() {
        return JdbcClient.create(Shared.DATABASE);
    }

    private static DataSource migrated() {
        DataSource fresh = PostgresServer.freshDatabase().dataSource();
        for (String migration : List.of("V4__identity", "V63__people")) {
            JdbcClient.create(fresh).sql(sql("/db/platform/" + migration + ".sql")).update();
        }
        return fresh;
    }

    private static String sql(String resource) {
        try (InputStream sql = ClubDatabase.class.getResourceAsStream(resource)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
