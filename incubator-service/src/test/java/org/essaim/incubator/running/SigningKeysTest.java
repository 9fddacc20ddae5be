package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.essaim.contract.DivisionId;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From its registration on a key is trusted, at the centre too, and published to everybody. */
@Gate
class SigningKeysTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final String ANCT_KEYS = "/api/v1/divisions/anct/signing-keys";
    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-03-01T12:00:00Z")).with(ANCT);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Rule("R03")
    void a_key_is_changed_by_registering_the_next_one_and_revoking_the_first() {
        StreamKey first = new StreamKey(SigningKeyFile.fresh().publicKey());
        StreamKey next = new StreamKey(SigningKeyFile.fresh().publicKey());

        assertThat(register(first).statusCode()).isEqualTo(201);
        assertThat(trusted("division.anct")).contains(first);
        assertThat(register(next).statusCode()).isEqualTo(201);
        assertThat(trusted("division.anct")).contains(first, next);
        assertThat(centre.delete(ANCT_KEYS + "/" + first.id()).statusCode()).isEqualTo(204);
        assertThat(trusted("division.anct")).contains(next).doesNotContain(first);

        Eventually.passes(
                () ->
                        assertThat(centre.published())
                                .contains(
                                        "division.signing-key-registered.v1 all",
                                        "division.signing-key-revoked.v1 all"));
        Eventually.passes(
                () ->
                        assertThat(centre.list(ANCT_KEYS).toString())
                                .contains(first.id(), next.id(), "\"revokedOn\":\"2026-03-01\""));
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
        assertThat(centre.list("/api/v1/divisions").toString()).doesNotContain("igf");
    }

    @Test
    @Rule("R03")
    void nobody_is_admitted_with_the_key_of_another() {
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        assertThat(admit("dgfip", key.base64()).statusCode()).isEqualTo(201);

        HttpResponse<String> refused = admit("insee", key.base64());

        assertThat(refused.statusCode()).isEqualTo(409);
        Eventually.holds("all is shown", centre::isCaughtUp);
        assertThat(centre.list("/api/v1/divisions").toString()).doesNotContain("insee");
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
        return centre.put(
                ANCT_KEYS + "/" + key.id(), "{\"publicKey\": \"%s\"}".formatted(key.base64()));
    }

    private static Iterable<StreamKey> trusted(String stream) {
        return centre.bean(SigningKeys.class).of(stream);
    }
}
