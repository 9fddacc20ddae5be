package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * A roll-out whose release migrates for long, with the probe that Kubernetes asks: the old process
 * works on, of two new ones the first migrates and the second waits for it. It takes a quarter of a
 * minute; {@code -Dessaim.migration.seconds=600} is the drill.
 */
@Night
@SecondChance
class MigratingRollOutTest {

    private static final int SECONDS = Integer.getInteger("essaim.migration.seconds", 15);
    private static final Path DEPLOYMENT =
            Path.of(
                    System.getProperty("essaim.root"),
                    "deploy/kubernetes/base/process/deployment.yaml");
    private static final String NAME = "migrated";

    /** As one that rewrites a table: it writes, and is one transaction. */
    private static final String MIGRATION =
            "create table rewritten as select 1 as one; select pg_sleep(%d);";

    @TempDir Path migrations;
    private final Federation federation = new Federation();
    private final SigningKeyFile key = SigningKeyFile.fresh();
    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private int launched;

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void people_work_on_in_the_old_process_while_one_new_one_migrates_and_another_waits()
            throws IOException {
        ServiceProcess centre = federation.centre().ready();
        federation.admit(centre, NAME, key);
        ServiceProcess old =
                federation.division(NAME, key, database, "--essaim.node-id=old").ready();
        federation.awaitEnvelope(old, NAME);
        Files.writeString(migrations.resolve("V90000__slow.sql"), MIGRATION.formatted(SECONDS));

        ServiceProcess migrating = newer("first");
        Eventually.holds("it migrates", this::isMigrating);
        long began = System.nanoTime();
        ServiceProcess waiting = newer("second");
        StartupProbe probe = StartupProbe.of(DEPLOYMENT);
        while (isMigrating()) {
            launch(old);
            probe.askedOf(migrating, waiting);
        }
        Duration migrated = Duration.ofNanos(System.nanoTime() - began);
        Eventually.holds("both are live", () -> probe.askedOf(migrating, waiting));

        assertThat(migrated).isCloseTo(Duration.ofSeconds(SECONDS), Duration.ofSeconds(5));
        assertThat(probe.failures()).isBetween(1, probe.mostFailures());
        assertThat(old.status("/actuator/health/liveness", null)).isEqualTo(200);
        old.close();
        launch(migrating.ready());
        launch(waiting.ready());
        centre.awaitAllOf(waiting, "division." + NAME);
        assertThat(launched).isGreaterThan(SECONDS / 4);
        assertThat(
                        new Answers(path -> centre.get("/api/v1" + path, federation.director()))
                                .rows("/initiatives"))
                .hasSize(launched);
    }

    private ServiceProcess newer(String node) {
        return federation.division(
                NAME,
                key,
                database,
                "--essaim.node-id=" + node,
                "--spring.flyway.locations=classpath:db/platform,classpath:db/service,filesystem:"
                        + migrations);
    }

    private boolean isMigrating() {
        return Sql.number(
                        database,
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and query like '%pg_sleep%' and pid <> pg_backend_pid()"
                                + " and state = 'active'")
                > 0;
    }

    private void launch(ServiceProcess service) {
        service.accepted(
                "POST",
                "/api/v1/initiatives",
                federation.token("e-1", NAME, "employee"),
                """
                {"title":"form %d","kind":"PROTOTYPE","irritant":"waiting","trial":"a form",
                 "launchedOn":"%s"}
                """
                        .formatted(++launched, BusinessDay.of(Instant.now())));
    }

    /** As the kubelet asks it: a process that fails too often is stopped. */
    private static final class StartupProbe {

        private final String path;
        private final Duration period;
        private final int most;
        private int failures;

        private StartupProbe(String path, Duration period, int most) {
            this.path = path;
            this.period = period;
            this.most = most;
        }

        @SuppressWarnings("unchecked")
        static StartupProbe of(Path deployment) throws IOException {
            Map<String, Object> at = new Yaml().load(Files.readString(deployment));
            for (String each : List.of("spec", "template", "spec")) {
                at = (Map<String, Object>) at.get(each);
            }
            Map<String, Object> container =
                    ((List<Map<String, Object>>) at.get("containers")).getFirst();
            Map<String, Object> probe = (Map<String, Object>) container.get("startupProbe");
            return new StartupProbe(
                    (String) ((Map<String, Object>) probe.get("httpGet")).get("path"),
                    Duration.ofSeconds((int) probe.get("periodSeconds")),
                    (int) probe.get("failureThreshold"));
        }

        /** Once a period; whether all of them answer. */
        boolean askedOf(ServiceProcess... services) {
            LockSupport.parkNanos(period.toNanos());
            boolean all = Stream.of(services).allMatch(this::answers);
            failures += all ? 0 : 1;
            return all;
        }

        private boolean answers(ServiceProcess service) {
            try {
                return service.status(path, null) == 200;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        }

        int failures() {
            return failures;
        }

        int mostFailures() {
            return most;
        }
    }
}
