package org.essaim.micro.running;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.PageLogin;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;

/** Pages and forms as a browser without a screen asks for them, in the session of one person. */
record FormRequest(RunningDivision division, String cookies, String language) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** Somebody who has just logged in; who is of another division says which. */
    static FormRequest of(RunningDivision division, String person, String home) {
        division.as(person);
        Visitor visitor = new Visitor("employee", home, List.of("employee"));
        return new FormRequest(
                division,
                PageLogin.session(division.address(), TestIssuer.shared(), person, visitor)
                        .cookies(),
                "en");
    }

    static FormRequest of(RunningDivision division, String person) {
        return of(division, person, division.id());
    }

    /** The same session, at another replica. */
    FormRequest at(RunningDivision other) {
        return new FormRequest(other, cookies, language);
    }

    /** The same session, in another language. */
    FormRequest in(String other) {
        return new FormRequest(division, cookies, other);
    }

    HttpResponse<String> page(String path) {
        return send(request(path));
    }

    /** Without being led anywhere else. */
    int status(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** As one of a page of this service, whose token it has where there is no other. */
    HttpResponse<String> form(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("_csrf", token());
        return send(body(path, encoded(all)).header("Sec-Fetch-Site", "same-origin"));
    }

    /** What every form of a page has hidden in it. */
    String token() {
        Matcher hidden =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                        .matcher(page("/irritants/new").body());
        if (!hidden.find()) {
            throw new AssertionError("no form on the page");
        }
        return hidden.group(1);
    }

    /** A body as it is, of who knows where. */
    HttpResponse<String> raw(String path, String body) {
        return send(body(path, body));
    }

    private HttpRequest.Builder body(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        each ->
                                each.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(division.address().resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Cookie", cookies);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
