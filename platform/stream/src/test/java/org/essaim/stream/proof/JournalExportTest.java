package org.essaim.stream.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.TestNode;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the database to the offline command. */
@Night
class JournalExportTest {

    private static final int PUBLISHED = 1_100;

    @TempDir private Path folder;
    private final TestNode node =
            new TestNode("division.anct", KafkaBroker.notYetStarted(), TestNode.freshDatabase());
    private final JournalExport export =
            new JournalExport(
                    node.stream,
                    new JournalArchive(node.stream, node.jdbc),
                    TestNode.signerOf(node.stream));

    @BeforeEach
    void publish() {
        node.publish(
                IntStream.rangeClosed(1, PUBLISHED)
                        .mapToObj(n -> "text " + n)
                        .toArray(String[]::new));
    }

    @Test
    void a_whole_journal_is_exported_over_several_pages() {
        assertThat(verified(1, Long.MAX_VALUE)).isEqualTo(sound(1, PUBLISHED));
    }

    @Test
    void a_range_is_exported_with_a_head_of_its_own() {
        assertThat(verified(499, 501)).isEqualTo(sound(499, 501));
        assertThat(verified(7, 7)).isEqualTo(sound(7, 7));
    }

    @Test
    void of_what_is_not_there_only_a_head_is_exported() {
        assertThat(verified(PUBLISHED + 1, Long.MAX_VALUE)).isEqualTo(sound(0, 0));
    }

    @Test
    void an_altered_database_is_found() {
        node.jdbc.update("update journal set type = 'another.v1' where position = 800");

        assertThat(verified(1, Long.MAX_VALUE))
                .isEqualTo(
                        new Verification.Altered(800, 800, "its content is not that of its hash"));
    }

    @Test
    void the_command_reports_what_it_found_and_exits_accordingly() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        Files.write(file, export.range(1, 20).readAllBytes());
        String key = TestNode.signerOf(node.stream).key().base64();

        assertThat(command(file.toString(), "--key", key)).isZero();
        Files.writeString(file, Files.readString(file).replace("\"text 12\"", "\"text 13\""));
        assertThat(command(file.toString())).isEqualTo(1);
        assertThat(VerifyJournal.run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(VerifyJournal.run()).isEqualTo(2);
    }

    private static int command(String... published) throws Exception {
        String script = Path.of("../../deploy/verify-journal").toRealPath().toString();
        ProcessBuilder builder = new ProcessBuilder(script).inheritIO();
        builder.command().addAll(java.util.List.of(published));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Verification verified(long from, long to) {
        try (InputStream exported = export.range(from, to)) {
            return new JournalVerifier(exported, Optional.empty()).verify();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private Verification sound(long from, long to) {
        String keyId = TestNode.signerOf(node.stream).key().id();
        return new Verification.Sound(node.stream, from, to, keyId);
    }
}
