package org.essaim.testkit.fuzz;

import module java.base;

import java.net.http.HttpRequest;

/**
 * One request as it goes out, and again if need be.
 *
 * @param template of the operation that it is meant for
 * @param path encoded, without the query
 * @param query encoded, with its question mark; empty where there is none
 * @param body null where there is none
 */
record FuzzRequest(
        String method,
        String template,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body) {

    private static final int SHOWN = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    boolean isCommand() {
        return !method.equals("GET");
    }

    /** Whether a parameter or a member of its body is called so. */
    boolean saysUnknown() {
        return query.contains(BadValues.UNKNOWN + "=")
                || body != null
                        && new String(body, StandardCharsets.UTF_8)
                                .contains("\"" + BadValues.UNKNOWN + "\":");
    }

    /** Under another key, so that what was done at the first time is not merely known again. */
    FuzzRequest again(int time) {
        Map<String, String> other = new LinkedHashMap<>(headers);
        other.computeIfPresent(
                "Idempotency-Key", (_, key) -> key.matches("k\\d+") ? key + "-" + time : key);
        return new FuzzRequest(method, template, path, query, other, body);
    }

    HttpRequest to(URI service) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service.toString() + path + query))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    /** As a person can send it again; tokens are left out, long bodies are cut. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(method + " " + path + query);
        headers.forEach(
                (name, value) -> {
                    if (!name.equals("Authorization")) {
                        shown.append("\n  ").append(name).append(": ").append(value);
                    }
                });
        if (body != null) {
            String text = new String(body, StandardCharsets.UTF_8);
            String start = text.substring(0, Math.min(text.length(), SHOWN));
            shown.append("\n  ").append(start);
            if (start.length() < text.length()) {
                shown.append(" … %d bytes".formatted(body.length));
            }
        }
        return shown.toString();
    }
}
