package org.essaim.incubator.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Messages are signed as Standard Webhooks says, so that its libraries verify them. */
class SigningSecretProperties {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    @Example
    void the_example_of_the_specification_is_signed_as_it_says() {
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.signature(ID, 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Property(tries = 200)
    void whoever_has_the_secret_computes_the_same_from_what_is_sent(
            @ForAll @Size(32) byte[] key,
            @ForAll @LongRange(min = 0, max = 9_999_999_999L) long sentAt,
            @ForAll String body)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(ID.getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) '.');
        mac.update(String.valueOf(sentAt).getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) '.');
        byte[] expected = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));

        SigningSecret secret = SigningSecret.of(key);
        String signature = secret.signature(ID, sentAt, body);

        assertThat(signature).startsWith("v1,");
        assertThat(Base64.getDecoder().decode(signature.substring(3))).isEqualTo(expected);
        assertThat(secret.value()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.value().substring(6))).isEqualTo(key);
        assertThat(secret).hasToString("SigningSecret");
    }

    @Property(tries = 100)
    void another_moment_id_body_or_secret_is_another_signature(
            @ForAll @Size(32) byte[] key, @ForAll String body) {
        SigningSecret secret = SigningSecret.of(key);
        byte[] other = key.clone();
        other[0]++;
        assertThat(
                        List.of(
                                secret.signature(ID, 1, body),
                                secret.signature(ID, 2, body),
                                secret.signature(ID + "x", 1, body),
                                secret.signature(ID, 1, body + "x"),
                                SigningSecret.of(other).signature(ID, 1, body)))
                .doesNotHaveDuplicates();
    }
}
