package org.essaim.testkit;

import module java.base;

import com.sun.net.httpserver.HttpExchange;

/**
 * The part of a provider that browsers see: whoever comes is logged in as the person that the test
 * named, by an authorization code with PKCE, and logged out again.
 */
final class LoginAtIssuer {

    static final String AUTHORIZE = "/authorize";
    static final String TOKEN = "/token";
    static final String END = "/end";

    private final TestIssuer issuer;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private volatile Person next;

    LoginAtIssuer(TestIssuer issuer) {
        this.issuer = issuer;
    }

    private record Person(String id, String division, List<String> roles) {}

    private record Code(Person person, String client, String nonce, String challenge) {}

    void next(String person, String division, String... roles) {
        next = new Person(person, division, List.of(roles));
    }

    /** Back to where the browser came from, after a login or a logout. */
    void redirect(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String to = asked.get("post_logout_redirect_uri");
        if (exchange.getRequestURI().getPath().equals(AUTHORIZE)) {
            String code = UUID.randomUUID().toString();
            codes.put(
                    code,
                    new Code(
                            next,
                            asked.get("client_id"),
                            asked.get("nonce"),
                            asked.get("code_challenge")));
            to =
                    asked.get("redirect_uri")
                            + "?code="
                            + code
                            + "&state="
                            + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The tokens for a code, once, to whoever shows the verifier of its challenge. */
    String tokens(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Code code = codes.remove(asked.get("code"));
        if (!challenge(asked.get("code_verifier")).equals(code.challenge())) {
            throw new IllegalStateException("no PKCE");
        }
        String idToken =
                issuer.tokenWith(
                        claims ->
                                claims.audience(code.client())
                                        .claim("nonce", code.nonce())
                                        .claim("name", "Ada Martin")
                                        .claim("email", "ada@anct.example"),
                        code.person().id(),
                        code.person().division(),
                        code.person().roles().toArray(String[]::new));
        return """
        {"access_token": "none", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
        """
                .formatted(idToken);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&"))
                .map(each -> each.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
