package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody at a site who follows each link of each page, in one language, and keeps the pages as
 * they were sent. Of pages that differ by a number, an id or what is asked, two are looked at.
 */
final class SiteWalk implements AutoCloseable {

    private static final int OF_A_SHAPE = 2;

    /** As they stand in addresses: with digits, or letters that are encoded. */
    private static final String ID = "/[^/?]*[\\d%][^/?]*";

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What ends the walk, leads to the same page in the other language, or to a file. */
    private static final Pattern NO_STEP =
            Pattern.compile("/(login|logout|language|me/erased)\\b.*|[^?]*\\.[a-z]+(\\?.*)?");

    private final URI root;
    private final String language;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * @param root of the site, without a slash at its end
     * @param folder where the pages are kept
     */
    SiteWalk(String root, String language, Path folder) {
        this.root = URI.create(root);
        this.language = language;
        this.folder = folder;
    }

    /** At the provider of the federation, by the button of a demo person. */
    SiteWalk as(String person) {
        HttpResponse<String> form = get(root.resolve("/login/start"));
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as("a form at %s", form.uri()).isTrue();
        HttpRequest choice =
                HttpRequest.newBuilder(form.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "person=%s&_csrf=%s".formatted(person, csrf.group(1))))
                        .build();
        assertThat(send(choice).uri()).as("where %s is led", person).isEqualTo(root.resolve("/"));
        return this;
    }

    /** Until there is no page left; those that were not answered, empty where all were. */
    List<String> from(String first) throws IOException {
        Files.createDirectories(folder);
        step(root.resolve(first));
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            HttpResponse<String> answer = get(root.resolve(address));
            if (answer.statusCode() != 200) {
                broken.add("%s %d".formatted(address, answer.statusCode()));
            }
            if (isPage(answer)) {
                Files.writeString(folder.resolve(named(address)), answer.body());
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                        .forEach(link -> step(answer.uri().resolve(link)));
            }
        }
        return broken;
    }

    private void step(URI to) {
        String address = to.toASCIIString().split("#")[0].replaceFirst("^" + root, "");
        if (!address.startsWith("/") || NO_STEP.matcher(address).matches() || !seen.add(address)) {
            return;
        }
        String shape = address.replaceAll("=[^&]*", "").replaceAll(ID, "/1");
        if (shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE) {
            ahead.add(address);
        }
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** A file name that says the address, and is another for each. */
    private String named(String address) {
        String readable = address.replaceAll("[^a-zA-Z0-9]+", "-");
        return "%03d%s.html"
                .formatted(seen.size(), readable.substring(0, Math.min(readable.length(), 120)));
    }

    private HttpResponse<String> get(URI address) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html, */*;q=0.8")
                        .header("Accept-Language", language)
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
