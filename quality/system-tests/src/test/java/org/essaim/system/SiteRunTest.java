package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerUsers;
import org.essaim.stream.access.SenderLimits;
import org.essaim.stream.access.StreamRights;
import org.essaim.system.SiteMachine.Done;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.RecordedStream;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.TlsListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code deploy/site} from an empty machine to an initiative at the centre, through a listener with
 * TLS and a password; then a copy put back, a release that does not run, and the end.
 */
@EnabledOnOs(OS.LINUX)
@Night
@SecondChance
class SiteRunTest {

    private static final Logger LOG = LoggerFactory.getLogger(SiteRunTest.class);
    private static final String NAME = "au-large";
    private static final String PASSWORD = "of the $site \"au large\"";

    @TempDir Path folder;

    private Path certificates;
    private Federation federation;
    private KafkaBroker broker;
    private SiteMachine machine;
    private ServiceProcess centre;

    @BeforeEach
    void a_federation_is_reached_from_outside() throws Exception {
        certificates = Files.createDirectories(folder.resolve("certificates"));
        certify();
        TlsListener tls = TlsListener.of(certificates, certificates);
        broker = KafkaBroker.startAnother(tls);
        federation = new Federation(broker);
        centre = federation.centre();
        machine = new SiteMachine(Files.createDirectories(folder.resolve("machine")), certificates);
        centre.ready();
    }

    @AfterEach
    void stop() throws Exception {
        machine.close();
        federation.close();
    }

    @Test
    void a_division_on_one_machine_joins_from_outside() throws Exception {
        String jar = ServiceProcess.jar("micro-incubator-service").toString();
        refusesExamples(jar);
        Instant begun = Instant.now();
        Done installed = machine.site("install", jar);
        assertThat(installed.result()).as(installed.output()).isZero();
        LOG.info("installed in {} s", Duration.between(begun, Instant.now()).toSeconds());
        isWhatSystemdTakes();
        federation.admit(centre, NAME, new SigningKeyFile(null, SiteMachine.publicKey(installed)));
        arrives("first");

        Done again = machine.site("install", jar);
        assertThat(again.output())
                .isEqualTo(
                        installed
                                .output()
                                .replaceFirst("essaim: ", "essaim: nothing is new\nessaim: "));
        upgradesAndGoesBack(jar);
        endsAndKeepsWhatIsThere();
        readsADivisionOfTheVersionBefore();
    }

    /** Nothing is asked, and nothing is changed, as long as something is missing. */
    private void refusesExamples(String jar) throws Exception {
        assertThat(machine.site("install", jar).output()).contains("site.env was written: fill");
        Done refused = machine.site("install", jar);
        assertThat(refused.result()).isEqualTo(1);
        assertThat(refused.output())
                .contains("centreKeys is still example", "division is still example")
                .contains("brokers is still bootstrap.kafka.essaim.example:9094");
        TlsListener tls = broker.tls().orElseThrow();
        Map<String, String> settings =
                new HashMap<>(
                        Map.of(
                                "division", NAME,
                                "slug", NAME,
                                "brokers", tls.address(),
                                "centreKeys", federation.keyOfCentre(),
                                "reportingKeys", SigningKeyFile.fresh().publicKey(),
                                "identityIssuer", federation.issuer()));
        machine.fillIn(settings);
        assertThat(machine.site("check").output())
                .contains("no broker answers there with a certificate that is believed here")
                .contains("broker.password");
        settings.put("brokersAuthority", certificates.resolve("tls.crt").toString());
        machine.fillIn(settings);
        Files.writeString(machine.file("broker.password"), PASSWORD);
        Files.writeString(
                machine.file("more.env"),
                """
                ESSAIM_IDENTITY_AUDIENCE=%s
                ESSAIM_HEARTBEAT_BUSY=200ms
                JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1
                """
                        .formatted(TestIssuer.AUDIENCE));
        assertThat(machine.site("check").output()).isEqualTo("essaim: nothing is missing\n");
        assertThat(machine.units()).doesNotExist();
        admitAtBroker();
    }

    /** As the KafkaUser of a division outside: its own rights and no other. */
    private void admitAtBroker() {
        BrokerAccess superuser =
                new BrokerAccess(
                        broker.bootstrapServers(),
                        Optional.empty(),
                        "SASL_PLAINTEXT",
                        broker.superuser());
        StreamRights rights =
                new StreamRights("division." + NAME, List.of("centre", "reporting"), List.of());
        try (BrokerUsers users = new BrokerUsers(superuser, SenderLimits.USUAL)) {
            users.admit(Map.of(rights, PASSWORD));
        }
    }

    private void isWhatSystemdTakes() throws Exception {
        for (String unit :
                List.of("essaim.service", "essaim-backup.service", "essaim-backup.timer")) {
            String file = machine.units().resolve(unit).toString();
            assertThat(machine.run("systemd-analyze", "verify", "--man=no", file))
                    .isEqualTo(new Done(0, ""));
            if (unit.endsWith(".service")) {
                // From 0, which nobody can attack, to 100; a service without a word about it has
                // 96.
                Done exposed =
                        machine.run(
                                "systemd-analyze",
                                "security",
                                "--offline=true",
                                "--no-pager",
                                "--threshold=15",
                                file);
                assertThat(exposed.result()).as(exposed.output()).isZero();
            }
        }
    }

    private void arrives(String initiative) throws Exception {
        String today = BusinessDay.of(Instant.now()).toString();
        var launched =
                machine.post(
                        "/api/v1/initiatives",
                        federation.token("e-1", NAME, "employee"),
                        """
                        {"initiative":"%s","title":"%1$s","kind":"PROTOTYPE","trial":"a form",
                         "irritant":"waiting","launchedOn":"%s"}
                        """
                                .formatted(initiative, today));
        assertThat(launched.statusCode()).as(launched.body()).isEqualTo(201);
        Eventually.holds(
                initiative + " is at the centre",
                () ->
                        centre.raw("/api/v1/initiatives", federation.director())
                                .contains(initiative));
        assertThat(centre.inbox("division." + NAME).path("quarantined").isString()).isFalse();
    }

    /** By the backup that an upgrade begins with, by a release that does not run, by hand. */
    private void upgradesAndGoesBack(String jar) throws Exception {
        String first = machine.release();
        Done upgraded = machine.site("install", another(jar).toString());
        assertThat(upgraded.result()).as(upgraded.output()).isZero();
        assertThat(machine.release()).isNotEqualTo(first);
        Done restored = machine.site("restore", machine.backup());
        assertThat(restored.result()).as(restored.output()).isZero();
        arrives("second");

        Done broken = machine.site("install", broken(jar).toString());
        assertThat(broken.result()).isEqualTo(1);
        assertThat(broken.output()).contains("did not become ready; ", " runs again");
        assertThat(machine.site("rollback").output()).contains(first + " runs again");
        assertThat(machine.release()).isEqualTo(first);
        arrives("third");
    }

    /** The same release with a file more, under the name that the tool's own help uses. */
    private Path another(String jar) throws IOException {
        Path another = Files.copy(Path.of(jar), folder.resolve("app.jar"));
        try (FileSystem zip = FileSystems.newFileSystem(another)) {
            Files.writeString(zip.getPath("BOOT-INF/classes/another.txt"), "another");
        }
        return another;
    }

    /** A release whose main class is missing. */
    private Path broken(String jar) throws IOException {
        Path broken = Files.copy(Path.of(jar), folder.resolve("broken.jar"));
        try (FileSystem zip = FileSystems.newFileSystem(broken)) {
            Files.delete(
                    zip.getPath(
                            "BOOT-INF/classes/org/essaim/micro/MicroIncubatorApplication.class"));
        }
        return broken;
    }

    private void endsAndKeepsWhatIsThere() throws Exception {
        Done ended = machine.site("uninstall");
        assertThat(ended.result()).as(ended.output()).isZero();
        assertThat(machine.isRunning()).isFalse();
        assertThat(machine.units()).isEmptyDirectory();
        assertThat(machine.file("signing.pem")).exists();
        assertThat(machine.backup()).endsWith(".dump");
        String port =
                Files.readString(machine.file("site.env"))
                        .replaceAll("(?s).*databasePort=(\\d+).*", "$1");
        assertThat(
                        machine.run(
                                        "psql",
                                        "-U",
                                        "postgres",
                                        "-p",
                                        port,
                                        "-Atc",
                                        "select position > 0 from journal_head",
                                        "essaim")
                                .output()
                                .strip())
                .isEqualTo("t");
    }

    /** Sites are upgraded by their own people: what they published before is read and counted. */
    private void readsADivisionOfTheVersionBefore() throws Exception {
        String stream = "division.drilled";
        RecordedStream recorded = RecordedStream.read(stream);
        recorded.sendTo(broker);
        federation.admit(centre, "drilled", new SigningKeyFile(null, RecordedStream.keyOf(stream)));
        Eventually.holds(
                "all of it is ingested and handled",
                () ->
                        centre.inbox(stream).path("position").asLong() == recorded.position()
                                && centre.isCaughtUp());
        assertThat(centre.inbox(stream).path("quarantined").isString()).isFalse();
        assertThat(centre.inbox(stream).path("deadLetters").asLong(-1)).isZero();
        assertThat(
                        centre.get(
                                        "/api/v1/initiatives?division=drilled&size=200",
                                        federation.director())
                                .path("items"))
                .hasSize((int) recorded.count("initiative.launched.v1"));
    }

    private void certify() throws Exception {
        List<String> command =
                List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "3",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost,IP:127.0.0.1",
                        "-keyout",
                        certificates.resolve("tls.key").toString(),
                        "-out",
                        certificates.resolve("tls.crt").toString());
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        Files.writeString(
                certificates.resolve("tls.pem"),
                Files.readString(certificates.resolve("tls.key"))
                        + Files.readString(certificates.resolve("tls.crt")));
    }
}
