package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From its registration on a key is trusted, at the centre too, and published to everybody. */
@Gate
class SigningKeysTest {

    private static final DivisionId SIGNED = new DivisionId("signed");
    private static final String KEYS = "/api/v1/divisions/signed/signing-keys";
    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard().with(SIGNED);
    }

    @Test
    @Rule("R03")
    void a_key_is_changed_by_registering_the_next_one_and_revoking_the_first() {
        StreamKey first = new StreamKey(SigningKeyFile.fresh().publicKey());
        StreamKey next = new StreamKey(SigningKeyFile.fresh().publicKey());

        assertThat(register(first).statusCode()).isEqualTo(201);
        assertThat(trusted("division.signed")).contains(first);
        assertThat(register(next).statusCode()).isEqualTo(201);
        assertThat(trusted("division.signed")).contains(first, next);
        assertThat(centre.delete(KEYS + "/" + first.id()).statusCode()).isEqualTo(204);
        assertThat(trusted("division.signed")).contains(next).doesNotContain(first);

        Eventually.passes(
                () ->
                        assertThat(centre.published())
                                .contains(
                                        "division.signing-key-registered.v1 all",
                                        "division.signing-key-revoked.v1 all"));
        Eventually.passes(
                () ->
                        assertThat(centre.list(KEYS).toString())
                                .contains(first.id(), next.id(), "\"revokedOn\":\"2026-03-02\""));
    }

    @Test
    @Rule("R03")
    void a_division_can_be_admitted_with_its_first_key() {
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());

        assertThat(admit("dinum", key.base64()).statusCode()).isEqualTo(201);

        assertThat(trusted("division.dinum")).containsExactly(key);
    }

    @Test
    @Rule("R03")
    void nobody_is_admitted_with_a_key_that_is_none() {
        HttpResponse<String> refused = admit("igf", "bm8ga2V5");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("R03");
        assertThat(centre.text("/api/v1/divisions?size=1000")).doesNotContain("igf");
    }

    @Test
    @Rule("R03")
    void nobody_is_admitted_with_the_key_of_another() {
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        assertThat(admit("dgfip", key.base64()).statusCode()).isEqualTo(201);

        HttpResponse<String> refused = admit("insee", key.base64());

        assertThat(refused.statusCode()).isEqualTo(409);
        centre.caughtUp();
        assertThat(centre.text("/api/v1/divisions?size=1000")).doesNotContain("insee");
        assertThat(admit("insee", SigningKeyFile.fresh().publicKey()).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> admit(String division, String key) {
        return centre.post(
                "/api/v1/divisions",
                """
                {"division": "%s", "dissatisfaction": 50, "source": "a survey",
                 "override": "a test needs several", "publicKey": "%s"}
                """
                        .formatted(division, key));
    }

    private static HttpResponse<String> register(StreamKey key) {
        return centre.put(KEYS + "/" + key.id(), "{\"publicKey\": \"%s\"}".formatted(key.base64()));
    }

    private static Iterable<StreamKey> trusted(String stream) {
        return centre.bean(SigningKeys.class).of(stream);
    }
}
