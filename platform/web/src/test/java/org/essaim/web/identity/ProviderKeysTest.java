package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

class ProviderKeysTest {

    private static final Duration REFRESH = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Notebook notebook = new Notebook();
    private TestIssuer issuer;
    private Instant now;

    /** What would be in the database. */
    private static final class Notebook implements ProviderKeyCache {
        private volatile Remembered written;

        @Override
        public Optional<Remembered> of(String issuer) {
            return Optional.ofNullable(written);
        }

        @Override
        public void remember(String issuer, Remembered keys) {
            written = keys;
        }
    }

    @BeforeEach
    void start() {
        issuer = TestIssuer.start();
        now = InstantSource.system().instant();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void nobody_is_asked_before_a_token_comes_and_then_once_for_all() {
        TokenVerifier reader = reader();
        assertThat(issuer.timesAsked()).isZero();
        for (int i = 0; i < 10; i++) {
            passes(reader, token());
        }
        assertThat(issuer.timesAsked()).isEqualTo(1);
    }

    @Test
    void however_many_unknown_keys_are_named_attempts_keep_their_pause() {
        TokenVerifier reader = reader();
        passes(reader, token());
        try (TestIssuer forger = TestIssuer.start()) {
            for (int i = 0; i < 50; i++) {
                forger.renameKey();
                now = now.plus(PAUSE.dividedBy(25));
                fails(reader, forger.token("p-1", "north"), "does not name");
            }
        }
        assertThat(issuer.timesAsked()).isEqualTo(3);
    }

    @Test
    void a_key_that_the_provider_takes_back_passes_no_more_once_keys_are_refreshed() {
        TokenVerifier reader = reader();
        String old = token();
        passes(reader, old);
        issuer.changeKey();
        now = now.plus(REFRESH).plusSeconds(1);
        passes(reader, old);
        Eventually.passes(() -> fails(reader, old, "does not name"));
        passes(reader, token());
    }

    @Test
    void a_new_key_is_asked_for_when_it_is_first_named() {
        TokenVerifier reader = reader();
        passes(reader, token());
        issuer.changeKey();
        now = now.plus(PAUSE);
        passes(reader, token());
    }

    @Test
    void what_is_remembered_is_public_and_serves_without_the_provider() {
        String old = token();
        passes(reader(), old);
        assertThat(notebook.written.jwks()).doesNotContain("\"d\":", "\"p\":", "\"k\":");
        issuer.close();
        now = now.plus(Duration.ofMinutes(30));
        TokenVerifier afterwards = reader();
        passes(afterwards, old);
        issuer.changeKey();
        fails(afterwards, token(), "cannot be asked now");
        passes(afterwards, old);
    }

    @Test
    void a_provider_that_calls_itself_by_another_name_is_not_believed() {
        IdentityProperties settings = settings("http://localhost:" + port());
        TokenVerifier reader = reader(settings);
        String token =
                issuer.tokenWith(
                        claims -> claims.issuer(settings.issuer()), "p-1", "north", "employee");
        fails(reader, token, "cannot be asked now");
        assertThat(issuer.timesAsked()).isZero();
    }

    @Test
    void an_issuer_that_anybody_between_could_answer_for_is_refused_at_once() {
        for (String address :
                new String[] {
                    "http://idp.example.org",
                    "http://127.0.0.1.example.org",
                    "http://localhost@example.org",
                    "ftp://localhost",
                    "idp"
                }) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> settings(address))
                    .withMessageContaining("https");
        }
        settings("https://idp.example.org/realms/essaim");
        settings("http://[::1]:8400");
    }

    private int port() {
        return Integer.parseInt(issuer.issuer().replaceAll(".*:", ""));
    }

    private String token() {
        return issuer.token("p-1", "north", "employee");
    }

    private static void passes(TokenVerifier reader, String token) {
        assertThat(reader.decode(token).getSubject()).isEqualTo("p-1");
    }

    private static void fails(TokenVerifier reader, String token, String why) {
        try {
            reader.decode(token);
        } catch (BadJwtException refused) {
            assertThat(refused).hasMessageContaining(why);
            return;
        }
        throw new AssertionError("the token passes");
    }

    private TokenVerifier reader() {
        return reader(settings(issuer.issuer()));
    }

    private TokenVerifier reader(IdentityProperties settings) {
        InstantSource time = () -> now;
        return new TokenVerifier(
                settings,
                new ProviderKeys(settings, new ProviderClient(settings), notebook, time),
                time);
    }

    private static IdentityProperties settings(String issuer) {
        return new IdentityProperties(
                issuer,
                "essaim",
                null,
                new IdentityProperties.Claims("sub", "division", "roles"),
                new IdentityProperties.Keys(REFRESH, PAUSE, Duration.ofSeconds(3)));
    }
}
