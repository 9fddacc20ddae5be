package org.essaim.testkit;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID Connect provider for tests, on this machine alone: a discovery document, public keys,
 * and tokens of any person a test needs. Another instance is another issuer with other keys.
 */
public final class TestIssuer implements AutoCloseable {

    /** Whom its tokens are for, unless a test changes that. */
    public static final String AUDIENCE = "tests";

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";
    private static final int RSA_BITS = 2048;
    private static final int SECONDS = 3600;

    /** Of issuers that are closed, the oldest first: a key takes longer to make than most tests. */
    private static final Queue<RSAKey> USED = new ArrayDeque<>();

    /** As many are left alone, so that who was closed a moment ago shares its key with nobody. */
    private static final int RESTING = 4;

    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer http;
    private final String issuer;
    private final LoginAtIssuer login = new LoginAtIssuer(this);

    private volatile RSAKey key;
    private boolean closed;

    private TestIssuer(HttpServer http, RSAKey key) {
        this.http = http;
        this.issuer = "http://127.0.0.1:" + http.getAddress().getPort();
        this.key = key;
    }

    /** The one that all tests of this JVM share; it is never closed. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** Answers at {@link #issuer()} until it is closed. */
    public static TestIssuer start() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            TestIssuer issuer = new TestIssuer(HttpServer.create(address, 0), newKey());
            issuer.http.createContext("/", issuer::answer);
            issuer.http.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code essaim.identity.issuer} is to be set to. */
    public String issuer() {
        return issuer;
    }

    /**
     * A token that holds for an hour.
     *
     * @param person opaque
     * @param division null for the people of the centre
     * @param roles as a token writes them, such as {@code user-representative}
     */
    public String token(String person, String division, String... roles) {
        return tokenWith(claims -> claims, person, division, roles);
    }

    /** The same, but its hour was over an hour ago. */
    public String expired(String person, String division, String... roles) {
        return tokenWith(
                claims -> claims.expirationTime(inSeconds(-SECONDS)), person, division, roles);
    }

    /** The same claims with {@code alg=none} and no signature. */
    public String unsigned(String person, String division, String... roles) {
        return new PlainJWT(claims(person, division, roles).build()).serialize();
    }

    /** A well signed token whose claims a test changes before that. */
    public String tokenWith(
            UnaryOperator<JWTClaimsSet.Builder> change,
            String person,
            String division,
            String... roles) {
        JWTClaimsSet claims = change.apply(claims(person, division, roles)).build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Whoever is sent here from a page to log in is that person, until another one is named. */
    public void nextLogin(String person, String division, String... roles) {
        login.next(person, division, roles);
    }

    /** From now on there is one other key, and the old one is no longer named. */
    public void changeKey() {
        key = newKey();
    }

    /** From now on its key has an unknown id, without the cost of a new key. */
    public void renameKey() {
        key = new RSAKey.Builder(key).keyID(key.getKeyID() + "+").build();
    }

    /** How often the keys were requested. */
    public int timesAsked() {
        return requests.get();
    }

    /** Nobody answers at that address any more; tokens can still be made. */
    @Override
    public void close() {
        http.stop(0);
        synchronized (USED) {
            if (!closed) {
                USED.add(named(key));
            }
            closed = true;
        }
    }

    private JWTClaimsSet.Builder claims(String person, String division, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(person)
                .issueTime(inSeconds(-2 * SECONDS))
                .expirationTime(inSeconds(SECONDS))
                .claim("division", Objects.requireNonNullElse(division, "centre"))
                .claim("roles", List.of(roles));
    }

    private static Date inSeconds(int seconds) {
        return new Date(System.currentTimeMillis() + 1000L * seconds);
    }

    private static RSAKey newKey() {
        synchronized (USED) {
            if (USED.size() > RESTING) {
                return USED.remove();
            }
        }
        try {
            return named(new RSAKeyGenerator(RSA_BITS).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey named(RSAKey key) {
        try {
            return new RSAKey.Builder(key).keyIDFromThumbprint().build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case DISCOVERY ->
                    answer(
                            exchange,
                            200,
                            """
                            {"issuer": "%1$s", "jwks_uri": "%1$s%2$s",
                             "authorization_endpoint": "%1$s%3$s", "token_endpoint": "%1$s%4$s",
                             "end_session_endpoint": "%1$s%5$s",
                             "response_types_supported": ["code"],
                             "subject_types_supported": ["public"],
                             "id_token_signing_alg_values_supported": ["RS256"]}
                            """
                                    .formatted(
                                            issuer,
                                            KEYS,
                                            LoginAtIssuer.AUTHORIZE,
                                            LoginAtIssuer.TOKEN,
                                            LoginAtIssuer.END));
            case KEYS -> {
                requests.incrementAndGet();
                answer(exchange, 200, new JWKSet(key).toString(true));
            }
            case LoginAtIssuer.AUTHORIZE, LoginAtIssuer.END -> login.redirect(exchange);
            case LoginAtIssuer.TOKEN -> answer(exchange, 200, login.tokens(exchange));
            default -> answer(exchange, 404, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static final class Shared {
        private static final TestIssuer ISSUER = start();
    }
}
