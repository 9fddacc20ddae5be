package org.essaim.stream.signing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.essaim.stream.StreamKey;
import org.essaim.stream.TestNode;

/** A process that remembers what is valid finds the same as one that does not. */
class VerifiedSignaturesProperties {

    private static final StreamSigner OWNER = TestNode.freshSigner();
    private static final StreamKey OTHER = TestNode.freshSigner().key();
    private static final SignatureCheck CHECK = new SignatureCheck(OWNER.key());

    private final VerifiedSignatures shared = VerifiedSignatures.shared();

    @Property(tries = 100)
    void what_is_valid_is_verified_once(@ForAll byte[] statement) {
        byte[] signature = OWNER.sign(statement).bytes();
        VerifiedSignatures fresh = VerifiedSignatures.shared();

        assertThat(isValid(fresh, OWNER.key(), statement, signature)).isTrue();
        assertThat(fresh.contains(OWNER.key(), statement, signature, () -> false)).isTrue();
    }

    @Property(tries = 300)
    void nothing_else_is_taken_for_it(
            @ForAll @Size(min = 1, max = 200) byte[] statement,
            @ForAll @IntRange(max = 1_000_000) int bit) {
        byte[] signature = OWNER.sign(statement).bytes();
        assertThat(isValid(shared, OWNER.key(), statement, signature)).isTrue();

        assertThat(shared.contains(OTHER, statement, signature, () -> false)).isFalse();
        assertThat(isValid(shared, OWNER.key(), flipped(statement, bit), signature)).isFalse();
        assertThat(isValid(shared, OWNER.key(), statement, flipped(signature, bit))).isFalse();
    }

    @Property(tries = 300)
    void a_byte_that_moves_from_one_part_to_the_next_makes_it_another(
            @ForAll @Size(min = 2, max = 20) byte[] bytes, @ForAll @IntRange(max = 19) int at) {
        int one = at % bytes.length;
        VerifiedSignatures fresh = VerifiedSignatures.shared();

        assertThat(fresh.contains(OTHER, after(bytes, one), before(bytes, one), () -> true))
                .isTrue();
        int other = (one + 1) % bytes.length;
        assertThat(fresh.contains(OTHER, after(bytes, other), before(bytes, other), () -> false))
                .isFalse();
    }

    @Property(tries = 50)
    void what_is_not_valid_is_verified_again(@ForAll byte[] statement) {
        byte[] signature = new byte[64];
        assertThat(shared.contains(OWNER.key(), statement, signature, () -> false)).isFalse();
        assertThat(VerifiedSignatures.none().contains(OTHER, statement, signature, () -> true))
                .isTrue();
        assertThat(VerifiedSignatures.none().contains(OTHER, statement, signature, () -> false))
                .isFalse();
    }

    private static boolean isValid(
            VerifiedSignatures verified, StreamKey key, byte[] statement, byte[] signature) {
        return verified.contains(
                key, statement, signature, () -> CHECK.passes(statement, signature));
    }

    private static byte[] before(byte[] bytes, int at) {
        return Arrays.copyOf(bytes, at);
    }

    private static byte[] after(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8 % flipped.length] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
