package org.essaim.local.identity;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A person at the provider's form, and the program that sent them there. */
final class Browser implements AutoCloseable {

    static final String VERIFIER = "v".repeat(64);

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI issuer;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(URI issuer) {
        this.issuer = issuer;
    }

    /** Where a login with the password redirects; to the page again where that failed. */
    String login(String user, String password) throws Exception {
        return post("/login", Map.of("username", user, "password", password, "_csrf", csrf()))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** Where the button of this person redirects; to the page again where nobody has it. */
    String choose(String person) throws Exception {
        return post("/login", Map.of("person", person, "_csrf", csrf()))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private String csrf() throws Exception {
        Matcher csrf = CSRF.matcher(get("/login").body());
        return csrf.find() ? csrf.group(1) : "";
    }

    /** The redirect to the program, or the status where there is none. */
    String authorize(boolean withChallenge) throws Exception {
        return authorize(withChallenge, "http://127.0.0.1:9999/callback");
    }

    /**
     * @param redirect where the program waits for the code
     */
    String authorize(boolean withChallenge, String redirect) throws Exception {
        String challenge =
                withChallenge
                        ? "&code_challenge_method=S256&code_challenge=" + challenge(VERIFIER)
                        : "";
        HttpResponse<String> answer =
                get(
                        "/oauth2/authorize?response_type=code&scope=openid%20division.anct"
                                + "&state=s&client_id="
                                + DemoClients.FOR_PAGES
                                + "&redirect_uri="
                                + redirect
                                + challenge);
        return answer.headers().firstValue("Location").orElse("" + answer.statusCode());
    }

    HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        DemoClients.FOR_PAGES,
                        "redirect_uri",
                        "http://127.0.0.1:9999/callback",
                        "code",
                        code,
                        "code_verifier",
                        verifier));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "fr-FR,fr;q=0.9");
    }

    HttpResponse<String> get(String path, String languages)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", languages)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body =
                form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }

    private static String challenge(String verifier) throws NoSuchAlgorithmException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
