package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresProcess;
import org.essaim.testkit.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database shows a renewed certificate of another authority, which CloudNativePG reloads and
 * Kubernetes mounts at the service: nobody is started again.
 */
@Night
class RenewedDatabaseCertificateTest {

    @TempDir private Path home;

    @Test
    void a_service_that_runs_goes_on_as_soon_as_it_finds_the_new_authority() throws Exception {
        Path ofServer = Files.createDirectory(home.resolve("of-server"));
        Path ofService = Files.createDirectory(home.resolve("of-service"));
        TestCertificate first = TestCertificate.make(home);
        first.mountAt(ofServer);
        first.mountAt(ofService);
        Map<String, String> tls =
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", ofServer.resolve("tls.crt").toString(),
                        "ssl_key_file", ofServer.resolve("tls.key").toString());
        try (PostgresProcess server = PostgresProcess.start(home.resolve("server"), tls)) {
            PostgresDatabase operators = server.newDatabase("service");
            PostgresDatabase asMounted = over(operators, ofService);
            try (ConfigurableApplicationContext service = RunningService.start(asMounted)) {
                JdbcClient ofPeople = service.getBean(JdbcClient.class);
                assertThat(isEncrypted(ofPeople)).isTrue();

                TestCertificate renewed = TestCertificate.make(home);
                renewed.mountAt(ofServer);
                reload(operators, over(operators, ofServer));
                assertThat(isEncrypted(ofPeople)).as("over the session that it has").isTrue();
                assertThatThrownBy(() -> asMounted.dataSource().getConnection().close())
                        .isInstanceOf(SQLException.class)
                        .hasStackTraceContaining("PKIX path");

                renewed.mountAt(ofService);
                endEverySession(operators);
                Eventually.holds("it has new sessions", () -> isEncrypted(ofPeople));
            }
        }
    }

    /** As a service comes to it, believing the certificate of that folder. */
    private static PostgresDatabase over(PostgresDatabase database, Path folder) {
        return new PostgresDatabase(
                database.url() + "?sslmode=verify-full&sslrootcert=" + folder.resolve("tls.crt"),
                database.user(),
                database.password());
    }

    /** Returns when new sessions get the new certificate. */
    private static void reload(PostgresDatabase operators, PostgresDatabase renewed) {
        JdbcClient.create(operators.dataSource())
                .sql("select pg_reload_conf()")
                .query(Boolean.class)
                .single();
        Eventually.holds(
                "the new certificate is shown",
                () -> {
                    try (Connection connection = renewed.dataSource().getConnection()) {
                        return connection.isValid(1);
                    } catch (SQLException notYet) {
                        return false;
                    }
                });
    }

    private static void endEverySession(PostgresDatabase operators) {
        JdbcClient.create(operators.dataSource())
                .sql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where datname = 'service' and pid <> pg_backend_pid()
                        """)
                .query(Long.class)
                .single();
    }

    private static boolean isEncrypted(JdbcClient jdbc) {
        try {
            return jdbc.sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                    .query(Boolean.class)
                    .single();
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
