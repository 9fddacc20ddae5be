package org.essaim.stream.signing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.essaim.stream.StreamKey;
import org.essaim.stream.TestNode;

/** The fast check and the one of the JDK agree, whatever they are shown. */
class SignatureCheckProperties {

    private static final StreamSigner OWNER = TestNode.freshSigner();
    private static final StreamKey KEY = OWNER.key();
    private static final SignatureCheck CHECK = new SignatureCheck(KEY);

    @Property(tries = 200)
    void what_the_owner_signed_passes_both(@ForAll byte[] statement) {
        byte[] signature = OWNER.sign(statement).bytes();

        assertThat(KEY.signed(statement, signature)).isTrue();
        assertThat(CHECK.passes(statement, signature)).isTrue();
    }

    @Property(tries = 200)
    void what_somebody_else_signed_passes_neither(@ForAll byte[] statement) {
        byte[] signature = TestNode.freshSigner().sign(statement).bytes();

        assertThat(KEY.signed(statement, signature)).isFalse();
        assertThat(CHECK.passes(statement, signature)).isFalse();
    }

    @Property(tries = 500)
    void a_flipped_bit_of_the_signature_passes_neither(
            @ForAll byte[] statement, @ForAll @IntRange(max = 64 * 8 - 1) int bit) {
        byte[] signature = OWNER.sign(statement).bytes();
        signature[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(KEY.signed(statement, signature)).isFalse();
        assertThat(CHECK.passes(statement, signature)).isFalse();
    }

    @Property(tries = 500)
    void a_flipped_bit_of_the_statement_passes_neither(
            @ForAll @Size(min = 1, max = 200) byte[] statement,
            @ForAll @IntRange(max = 1_000_000) int bit) {
        byte[] signature = OWNER.sign(statement).bytes();
        byte[] altered = statement.clone();
        altered[bit / 8 % altered.length] ^= (byte) (1 << bit % 8);

        assertThat(KEY.signed(altered, signature)).isFalse();
        assertThat(CHECK.passes(altered, signature)).isFalse();
    }

    @Property(tries = 300)
    void bytes_of_any_length_that_are_no_signature_pass_neither(
            @ForAll byte[] statement, @ForAll @Size(max = 130) byte[] signature) {
        assertThat(KEY.signed(statement, signature)).isFalse();
        assertThat(CHECK.passes(statement, signature)).isFalse();
    }
}
