package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.decision.RefusedException;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A file is known by its digest before anything of it is used, and leaves nothing behind. */
@Rule("R16")
class ReceivedFileTest {

    @Test
    void it_has_the_digest_that_sha256sum_prints_and_its_content_from_the_first_byte_on()
            throws IOException {
        try (ReceivedFile file = ReceivedFile.of(stream("abc".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(file.digest())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.content().readAllBytes()).asString().isEqualTo("abc");
            assertThat(file.content().readAllBytes()).asString().isEqualTo("abc");
        }
    }

    @Test
    void while_it_waits_it_has_no_name_that_somebody_could_write_to() throws IOException {
        Set<Path> before = temporary();
        try (ReceivedFile file = ReceivedFile.of(stream(new byte[100_000]))) {
            assertThat(temporary()).isEqualTo(before);
            assertThat(file.content().readAllBytes()).hasSize(100_000);
        }
    }

    @Test
    void the_largest_file_passes_and_one_byte_more_is_refused_without_being_kept()
            throws IOException {
        ReceivedFile.of(zeros(ReceivedFile.MOST_BYTES)).close();

        assertThatThrownBy(() -> ReceivedFile.of(zeros(ReceivedFile.MOST_BYTES + 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(new ImportRefusal.TooLarge(24)));
    }

    @Test
    void one_that_breaks_off_is_no_file() {
        InputStream broken =
                new SequenceInputStream(
                        stream(new byte[10_000]),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("broken off");
                            }
                        });
        assertThatThrownBy(() -> ReceivedFile.of(broken)).hasMessage("broken off");
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static InputStream zeros(long bytes) {
        return Channels.newInputStream(
                new ReadableByteChannel() {
                    private long left = bytes;

                    @Override
                    public int read(ByteBuffer into) {
                        int read = (int) Math.min(left, into.remaining());
                        into.position(into.position() + read);
                        left -= read;
                        return read == 0 ? -1 : read;
                    }

                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public void close() {}
                });
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("portfolio"))
                    .collect(Collectors.toSet());
        }
    }
}
