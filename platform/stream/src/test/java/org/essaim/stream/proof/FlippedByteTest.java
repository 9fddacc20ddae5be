package org.essaim.stream.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TestNode;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.text.Disclosure;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** Whoever changes one bit of an exported journal is found, and the record is named. */
@Night
class FlippedByteTest {

    /** Long enough for a line number of four digits. */
    private static final int RECORDS = 1_000;

    /** All forms that a record has, again and again: they come back after 210. */
    private static final int FEWER = 211;

    private static final int FLIPS = 5_000;
    private static final String STREAM = "division.anct";
    private static final String SALT = "00112233445566778899aabbccddeeff";

    private static final StreamSigner SIGNER = TestNode.freshSigner();

    private final StreamSigner signer = SIGNER;
    private final byte[] export = export(RECORDS);

    @Test
    void an_untouched_export_is_sound() {
        assertThat(verify(export, Optional.of(signer)))
                .isEqualTo(new Verification.Sound(STREAM, 1, RECORDS, signer.key().id()));
    }

    @Test
    void every_flipped_bit_is_found_and_its_record_named() {
        flip(export(FEWER), FLIPS);
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_stands_in_a_long_export() {
        flip(export, 300);
    }

    /** Evenly over the whole export. */
    private static void flip(byte[] export, int flips) {
        Random random = new Random(95);
        int stride = export.length / flips;
        IntStream.range(0, flips)
                .mapToObj(n -> new int[] {n * stride + random.nextInt(stride), random.nextInt(8)})
                .toList()
                .parallelStream()
                .forEach(flip -> found(export, flip[0], 1 << flip[1]));
    }

    @Test
    void every_bit_of_the_signed_head_counts() {
        byte[] few = export(3);
        for (int place = few.length - 1; few[place - 1] != '\n'; place--) {
            for (int bit = 0; bit < 8; bit++) {
                found(few, place, 1 << bit);
            }
        }
    }

    @Test
    void another_key_than_the_given_one_is_not_accepted() {
        assertThat(verify(export, Optional.of(TestNode.freshSigner())))
                .isInstanceOfSatisfying(
                        Verification.Altered.class,
                        altered -> assertThat(altered.what()).contains("not the given one"));
    }

    private static void found(byte[] export, int place, int bit) {
        byte[] altered = export.clone();
        altered[place] ^= (byte) bit;
        assertThat(verify(altered, Optional.empty()))
                .as("byte %d, bit %d", place, bit)
                .isInstanceOfSatisfying(
                        Verification.Altered.class,
                        finding -> assertThat(finding.line()).isEqualTo(lineOf(export, place)));
    }

    private static long lineOf(byte[] export, int place) {
        return 1 + IntStream.range(0, place).filter(n -> export[n] == '\n').count();
    }

    private static Verification verify(byte[] bytes, Optional<StreamSigner> trusted) {
        try {
            return new JournalVerifier(
                            new ByteArrayInputStream(bytes), trusted.map(StreamSigner::key))
                    .verify();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] export(int records) {
        StringBuilder lines = new StringBuilder();
        Journal.Head head = Journal.Head.NONE;
        for (int n = 1; n <= records; n++) {
            JournalEntry entry = entry(n, head.hash());
            lines.append(new ProofLine(STREAM, entry).written()).append('\n');
            head = entry.head();
        }
        byte[] statement = SignedStatement.head(STREAM, head);
        HeadLine last = new HeadLine(STREAM, head, signer.key(), signer.sign(statement));
        return lines.append(last.written())
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every third one discloses a text, every seventh is no text at all. */
    private static JournalEntry entry(int n, Hash previous) {
        String text = "Écrit \"n° %d\"\n\tpar personne".formatted(n);
        String digest = Disclosure.digestOf(SALT, text);
        byte[] data =
                n % 7 == 0
                        ? new byte[] {(byte) 0xff, (byte) n, 0}
                        : "{\"title\":\"%s\"}".formatted(digest).getBytes(StandardCharsets.UTF_8);
        OutgoingMessage message =
                new OutgoingMessage(
                        new UUID(7, n),
                        "initiative.launched.v1",
                        n % 2 == 0 ? null : "jardin-" + n,
                        n % 5 == 0 ? "centre" : null,
                        Instant.parse("2026-03-01T12:00:00.123456Z").plusSeconds(n),
                        data);
        JournalEntry entry = JournalEntry.next(STREAM, n, previous, message);
        return n % 3 == 0 && n % 7 != 0
                ? entry.disclosing(List.of(new Disclosure(digest, SALT, text)))
                : entry;
    }
}
