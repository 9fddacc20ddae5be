package org.essaim.micro.running;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends files to a division as they are, and reads them so. */
record FileClient(RunningDivision division) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<byte[]> put(
            String token, String path, byte[] file, String type, String... headers) {
        HttpRequest.Builder request = to(token, path).header("Content-Type", type);
        return send(
                (headers.length == 0 ? request : request.headers(headers))
                        .PUT(BodyPublishers.ofByteArray(file)));
    }

    /**
     * @param token null: nobody asks
     */
    HttpResponse<byte[]> get(String token, String path) {
        return send(to(token, path).GET());
    }

    HttpResponse<byte[]> delete(String token, String path) {
        return send(to(token, path).DELETE());
    }

    private HttpRequest.Builder to(String token, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(division.address().resolve("/api/v1" + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
