package org.essaim.reporting;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.DescribedAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Asks a service as anybody in the street would, without a token; no redirect is followed. */
abstract class PublicClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();

    abstract URI address();

    JsonNode json(String path) {
        return ContractJson.mapper().readTree(get(path, "application/json"));
    }

    /** The items of a list, page by page. */
    JsonNode rows(String path) {
        ArrayNode rows = ContractJson.mapper().createArrayNode();
        String sign = path.contains("?") ? "&" : "?";
        JsonNode page = json(path + sign + "size=20");
        rows.addAll(page.get("items").valueStream().toList());
        while (page.path("next").isString()) {
            page = json(path + sign + "size=20&after=" + page.get("next").asString());
            rows.addAll(page.get("items").valueStream().toList());
        }
        return rows;
    }

    /** Money and time as JSON has them. */
    static Amount amount(JsonNode amount) {
        return new Amount(
                money(amount.get("euros")), new HalfDays(amount.get("halfDays").asLong()));
    }

    static Money money(JsonNode euros) {
        return Money.euroCents(
                new BigDecimal(euros.stringValue()).movePointRight(2).longValueExact());
    }

    List<String> csv(String path) {
        return get(path, "text/csv").lines().toList();
    }

    /** A value of a parameter in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        return ask(path, "*/*", 200).body();
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    int status(String path) {
        return ask(path, "*/*", 0).statusCode();
    }

    /**
     * The whole answer, whatever it is.
     *
     * @param headers names and values in turn
     */
    HttpResponse<byte[]> answer(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Where a page has moved to for ever. */
    String moved(String path) {
        HttpResponse<byte[]> answer = ask(path, "text/html", 301);
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .replace(address().toString(), "");
    }

    /** Where the root sends somebody whose browser asks for these languages. */
    String home(String languages) {
        return send("GET", "/", "Accept-Language", languages)
                .headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElse("nowhere");
    }

    /** Anything that a browser or a program may send, and what comes back. */
    HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The same, held against what is described. */
    Answer asked(String method, String path, String... headers) {
        HttpResponse<byte[]> answer =
                DescribedAnswers.of("reporting").hold(send(method, path, headers));
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), answer.headers().map(), body);
    }

    private String get(String path, String accept) {
        return new String(ask("/api/v1" + path, accept, 200).body(), StandardCharsets.UTF_8);
    }

    /**
     * @param wanted 0 for whatever comes
     */
    private HttpResponse<byte[]> ask(String path, String accept, int wanted) {
        HttpResponse<byte[]> answer =
                DescribedAnswers.of("reporting").hold(send("GET", path, "Accept", accept));
        if (wanted != 0 && answer.statusCode() != wanted) {
            throw new AssertionError(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
