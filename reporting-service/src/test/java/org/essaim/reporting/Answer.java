package org.essaim.reporting;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.DescribedAnswers;

/** What one request gets, as whoever sends it sees it: no redirect is followed. */
record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * @param headers names and values in turn
     */
    static Answer of(URI service, String method, String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(address))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    DescribedAnswers.of("reporting")
                            .hold(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException broken) {
            throw new AssertionError(method + " " + address, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    }
}
