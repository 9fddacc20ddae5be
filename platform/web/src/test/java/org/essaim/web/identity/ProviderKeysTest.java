package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import com.sun.net.httpserver.HttpServer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.essaim.web.identity.IdentityProperties.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Gate
class ProviderKeysTest {

    private static final Duration REFRESH = Duration.ofMinutes(15);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    /** Also how long a request waits for a fetch: not so short that a busy machine decides. */
    private static final Duration SOON = Duration.ofMillis(400);

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Notebook notebook = new Notebook();
    private TestIssuer issuer;

    /** What would be in the database. */
    private static final class Notebook implements ProviderKeyStore {
        private final AtomicInteger reads = new AtomicInteger();
        private volatile String written;

        @Override
        public Optional<String> find(String issuer) {
            reads.incrementAndGet();
            return Optional.ofNullable(written);
        }

        @Override
        public void save(String issuer, String jwks) {
            written = jwks;
        }
    }

    @BeforeEach
    void start() {
        issuer = TestIssuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void the_provider_is_not_asked_before_a_token_comes_and_then_once_for_all() {
        TokenVerifier verifier = verifier();
        assertThat(issuer.timesAsked()).isZero();
        for (int i = 0; i < 10; i++) {
            accepts(verifier, token());
        }
        assertThat(issuer.timesAsked()).isEqualTo(1);
    }

    @Test
    void however_many_unknown_keys_are_named_the_provider_is_asked_at_a_limited_rate() {
        TokenVerifier verifier = verifier();
        accepts(verifier, token());
        try (TestIssuer forger = TestIssuer.start()) {
            for (int i = 0; i < 50; i++) {
                forger.renameKey();
                rejects(verifier, forged(forger), "unknown-key");
            }
        }
        assertThat(issuer.timesAsked()).isEqualTo(2);
        accepts(verifier, token());
    }

    @Test
    void however_many_unknown_keys_are_named_an_unavailable_provider_is_asked_as_rarely() {
        String good = token();
        accepts(verifier(), good);
        issuer.close();
        TokenVerifier verifier = verifier();
        try (TestIssuer forger = TestIssuer.start()) {
            for (int i = 0; i < 50; i++) {
                forger.renameKey();
                rejects(verifier, forged(forger), "provider-unavailable");
                accepts(verifier, good);
            }
        }
        assertThat(notebook.reads).hasValue(2);
    }

    @Test
    void a_key_that_the_provider_withdraws_is_rejected_once_keys_are_refreshed() {
        TokenVerifier verifier = verifier(settings(issuer.issuer(), SOON, AT_ONCE));
        String old = token();
        accepts(verifier, old);
        issuer.changeKey();
        Eventually.passes(() -> rejects(verifier, old, "unknown-key"));
        accepts(verifier, token());
    }

    @Test
    void a_new_key_is_fetched_when_it_is_first_named() {
        TokenVerifier verifier = verifier();
        accepts(verifier, token());
        issuer.changeKey();
        accepts(verifier, token());
        assertThat(issuer.timesAsked()).isEqualTo(2);
    }

    @Test
    void what_is_saved_is_public_and_serves_without_the_provider() {
        String old = token();
        accepts(verifier(), old);
        assertThat(notebook.written).doesNotContain("\"d\":", "\"p\":", "\"k\":");
        issuer.close();
        TokenVerifier afterwards = verifier();
        accepts(afterwards, old);
        issuer.changeKey();
        rejects(afterwards, token(), "provider-unavailable");
        accepts(afterwards, old);
    }

    @Test
    void known_keys_stay_valid_through_any_number_of_refreshes_without_the_provider() {
        String old = token();
        TokenVerifier verifier = verifier(settings(issuer.issuer(), SOON, AT_ONCE));
        accepts(verifier, old);
        issuer.close();
        Eventually.holds(
                "several refreshes",
                () -> {
                    accepts(verifier, old);
                    return notebook.reads.get() >= 5;
                });
    }

    @Test
    void known_keys_stay_valid_even_if_what_was_saved_is_lost() {
        String old = token();
        TokenVerifier verifier = verifier(settings(issuer.issuer(), SOON, AT_ONCE));
        accepts(verifier, old);
        issuer.close();
        notebook.written = null;
        Eventually.holds(
                "several refreshes",
                () -> {
                    accepts(verifier, old);
                    return notebook.reads.get() >= 5;
                });
    }

    @Test
    void a_redirect_of_the_provider_is_not_followed() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer redirecting = HttpServer.create(address, 0);
        redirecting.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", issuer.issuer() + "/keys");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        redirecting.start();
        String keys = "http://127.0.0.1:" + redirecting.getAddress().getPort();
        rejects(verifier(settings(keys, issuer.issuer())), token(), "provider-unavailable");
        redirecting.stop(0);
        assertThat(issuer.timesAsked()).isZero();
        accepts(verifier(settings(issuer.issuer() + "/keys", issuer.issuer())), token());
    }

    @Test
    void a_provider_with_the_discovery_document_of_another_is_not_trusted() {
        IdentityProperties settings = settings("http://localhost:" + port());
        TokenVerifier verifier = verifier(settings);
        String token =
                issuer.tokenWith(
                        claims -> claims.issuer(settings.issuer()), "p-1", "north", "employee");
        rejects(verifier, token, "provider-unavailable");
        assertThat(issuer.timesAsked()).isZero();
    }

    @Test
    void an_issuer_whose_answers_can_be_forged_is_refused_at_once() {
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

    /** Signed by another, under this provider's name. */
    private String forged(TestIssuer forger) {
        return forger.tokenWith(claims -> claims.issuer(issuer.issuer()), "p-1", "north");
    }

    private String token() {
        return issuer.token("p-1", "north", "employee");
    }

    private static void accepts(TokenVerifier verifier, String token) {
        assertThat(verifier.decode(token).getSubject()).isEqualTo("p-1");
    }

    private static void rejects(TokenVerifier verifier, String token, String code) {
        try {
            verifier.decode(token);
        } catch (InvalidTokenException rejected) {
            assertThat(rejected.code()).isEqualTo(code);
            return;
        }
        throw new AssertionError("the token is accepted");
    }

    private TokenVerifier verifier() {
        return verifier(settings(issuer.issuer()));
    }

    private TokenVerifier verifier(IdentityProperties settings) {
        Provider provider = settings.providers().getFirst();
        return new TokenVerifier(
                settings.audience(),
                Map.of(provider.issuer(), new ProviderKeys(settings.keys(), provider, notebook)),
                InstantSource.system());
    }

    private static IdentityProperties settings(String issuer) {
        return settings(issuer, REFRESH, INTERVAL);
    }

    private static IdentityProperties settings(String issuer, Duration refresh, Duration interval) {
        return settings(null, issuer, refresh, interval);
    }

    private static IdentityProperties settings(String jwks, String issuer) {
        return settings(jwks, issuer, REFRESH, INTERVAL);
    }

    private static IdentityProperties settings(
            String jwks, String issuer, Duration refresh, Duration interval) {
        return new IdentityProperties(
                issuer,
                jwks,
                List.of(),
                new IdentityProperties.Claims("sub", "division", "", "centre", List.of("roles")),
                List.of(),
                Map.of(),
                List.of(),
                TestIssuer.AUDIENCE,
                new IdentityProperties.Keys(refresh, interval, Duration.ofSeconds(3)));
    }
}
