package org.essaim.system;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * The addresses that a run has printed, asked as a browser asks that nobody has logged in with.
 *
 * @param output the lines that were printed
 */
record PrintedAddresses(List<String> output) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** The status of each, by its address. */
    SortedMap<String, Integer> statuses() throws IOException {
        SortedMap<String, Integer> statuses = new TreeMap<>();
        try (HttpClient http =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (String line : output) {
                for (MatchResult found : ADDRESS.matcher(line).results().toList()) {
                    statuses.put(found.group(), status(http, found.group()));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        return statuses;
    }

    private static int status(HttpClient http, String address)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", BROWSER).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
