package org.essaim.testkit;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Logs somebody in at a service's pages, as a browser that shows nothing does. */
public final class PageLogin {

    private PageLogin() {}

    /**
     * @return the cookies of the session, as a request sends them
     */
    public static String cookies(URI service, TestIssuer issuer, Visitor visitor) {
        issuer.nextLogin("visitor", visitor.division(), visitor.roles().toArray(String[]::new));
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()) {
            http.send(
                    HttpRequest.newBuilder(service.resolve("/login/start")).build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
