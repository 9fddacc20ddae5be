package org.essaim.testkit;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs somebody in at a service's pages, as a browser that shows nothing does. */
public final class PageLogin {

    private PageLogin() {}

    /**
     * A session, with what a request of it has to carry.
     *
     * @param cookies as a request sends them
     * @param headers names and values in turn, the cookies and what every form shows among them;
     *     the cookies alone for whom no page is open
     */
    public record Session(String cookies, List<String> headers) {}

    /**
     * @return the cookies of the session, as a request sends them
     */
    public static String cookies(URI service, TestIssuer issuer, Visitor visitor) {
        return session(service, issuer, visitor).cookies();
    }

    /** Each visitor is a person of their own. */
    public static Session session(URI service, TestIssuer issuer, Visitor visitor) {
        return session(
                service, issuer, "visitor-" + Integer.toHexString(visitor.hashCode()), visitor);
    }

    /** The same of somebody whom the service may know by that name. */
    public static Session session(URI service, TestIssuer issuer, String person, Visitor visitor) {
        issuer.nextLogin(person, visitor.division(), visitor.roles().toArray(String[]::new));
        CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(jar)
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()) {
            asked(http, service.resolve("/login/start"));
            HttpResponse<String> token = asked(http, service.resolve("/offline/token"));
            String cookies =
                    jar.getCookieStore().getCookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "));
            return new Session(cookies, headers(cookies, token));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static List<String> headers(String cookies, HttpResponse<String> token) {
        List<String> headers = new ArrayList<>(List.of("Cookie", cookies));
        if (token.statusCode() == 200) {
            JsonNode form = JsonMapper.shared().readTree(token.body());
            headers.addAll(List.of(form.path("header").asString(), form.path("token").asString()));
        }
        return headers;
    }

    private static HttpResponse<String> asked(HttpClient http, URI address)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
