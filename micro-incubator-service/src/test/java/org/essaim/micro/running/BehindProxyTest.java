package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageLogin;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.ReverseProxy;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of a division log in, and are led, under its own address, whatever others write. */
@Night
class BehindProxyTest {

    private static final String SITE = "https://anct.example";
    private static final String STRANGER = "127.0.0.7";
    private static final String INITIATIVE = "/initiatives/clefs-perdues";
    private static final Visitor ADA = new Visitor("employee", "anct", List.of("employee"));
    private static final Pattern CODE = Pattern.compile("redirect_uri=([^&\\s]+)");

    /** What a stranger may write beside a request for another host. */
    private static final String[] FORGED = {
        "Host: evil.example:6666",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Proto: http",
        "X-Forwarded-Port: 6666",
        "X-Forwarded-Prefix: /evil",
        "Forwarded: host=evil.example;proto=http",
        "Accept: text/html",
        "Accept-Language: en"
    };

    @TempDir private static Path folder;
    private static RunningDivision inside;
    private static RunningDivision outside;
    private static ReverseProxy proxy;
    private static PageLogin.Session ada;

    @BeforeAll
    static void start() throws Exception {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        String key = "--essaim.signing.key-file=" + SigningKeyFile.fresh().path();
        inside = RunningDivision.startAt("2026-11-27T10:00:00Z", database, "anct", key);
        outside =
                RunningDivision.startAt(
                        "2026-11-27T10:00:00Z",
                        database,
                        "anct",
                        key,
                        "--essaim.pages.address=" + SITE,
                        "--essaim.limits.proxies=127.0.0.1/32");
        Neighbour.of(inside, "ada", "employee")
                .launch(
                        """
                        {"initiative": "clefs-perdues", "title": "Clefs perdues",
                         "kind": "PROTOTYPE", "irritant": "Vingt minutes par jour",
                         "trial": "Un tableau dans le couloir, avec vingt crochets.",
                         "launchedOn": "2026-11-20"}
                        """);
        outside.settle();
        ada = PageLogin.session(inside.address(), TestIssuer.shared(), "ada", ADA);
        proxy = ReverseProxy.before(outside.address().getPort(), folder);
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        outside.close();
        inside.close();
    }

    @Test
    void the_provider_sends_people_back_to_the_division_alone() {
        for (String answer : both("/oauth2/authorization/essaim", FORGED)) {
            assertThat(CODE.matcher(answer).results().map(BehindProxyTest::decoded))
                    .containsExactly(SITE + "/login/code");
            assertThat(answer).doesNotContain("evil", "6666");
        }
    }

    @Test
    void no_cookie_travels_in_the_clear_whatever_a_request_says_of_its_way() {
        for (String path : List.of("/oauth2/authorization/essaim", "/language?to=fr")) {
            for (String answer : both(path, FORGED)) {
                assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie:")))
                        .isNotEmpty()
                        .allMatch(line -> line.contains("; Secure"));
            }
        }
    }

    @Test
    void what_is_printed_or_copied_leads_to_the_division() throws Exception {
        List<String> headers = new ArrayList<>(List.of(FORGED));
        headers.add("Cookie: " + ada.cookies());
        String[] asked = headers.toArray(String[]::new);
        assertThat(both(INITIATIVE + "/poster", asked))
                .allMatch(page -> page.contains("anct.example/u/clefs-perdues"))
                .noneMatch(page -> page.contains("evil"));
        for (boolean around : List.of(false, true)) {
            makeKey();
            String page = INITIATIVE + "/keys";
            assertThat(around ? proxy.getAround(STRANGER, page, asked) : proxy.get(page, asked))
                    .contains("curl -X POST &#39;" + SITE + "/api/v1" + INITIATIVE + "/measures")
                    .doesNotContain("evil", "6666");
        }
    }

    /** The next page of this session shows it, with the line to type. */
    private static void makeKey() throws Exception {
        String form =
                "_operation=POST+/initiatives/clefs-perdues/measuring-keys&_shown=key&_from="
                        + INITIATIVE
                        + "/keys";
        HttpRequest made =
                HttpRequest.newBuilder(inside.address().resolve("/do"))
                        .headers(ada.headers().toArray(String[]::new))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(made, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(303);
        }
    }

    private static List<String> both(String path, String... headers) {
        return List.of(proxy.get(path, headers), proxy.getAround(STRANGER, path, headers));
    }

    private static String decoded(MatchResult found) {
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }
}
