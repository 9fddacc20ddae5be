package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Divisions with a provider of their own log in there at the centre's pages too. */
@Gate
class SeveralLoginsTest {

    private static final TestIssuer OF_NORTH = TestIssuer.start();
    private static RunningCentre centre;

    private HttpClient http;

    @BeforeAll
    static void start() {
        centre =
                RunningCentre.at(
                        Instant.parse("2025-06-01T10:00:00Z"),
                        PostgresServer.migratedDatabase(),
                        "--essaim.identity.others[0].issuer=" + OF_NORTH.issuer(),
                        "--essaim.identity.others[0].divisions=north",
                        "--essaim.pages.login.name=the ministry",
                        "--essaim.pages.login.others[0].issuer=" + OF_NORTH.issuer(),
                        "--essaim.pages.login.others[0].name=the north",
                        "--essaim.pages.login.others[0].client-id=centre-of-north");
    }

    @AfterAll
    static void stop() {
        centre.close();
        OF_NORTH.close();
    }

    @BeforeEach
    void open() {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void people_choose_their_provider_first() {
        HttpResponse<String> choice = follow(centre.uri("/login/start"));

        assertThat(choice.uri().getPath()).isEqualTo("/login");
        assertThat(choice.body())
                .contains("the ministry", "the north")
                .contains("/login/start?provider=0", "/login/start?provider=1");
    }

    @Test
    @Rule("R100")
    void whoever_logs_in_at_one_of_them_is_whom_that_one_may_speak_for() {
        OF_NORTH.nextLogin("ann", "north", "employee", "director");
        assertThat(follow(centre.uri("/login/start?provider=1")).uri().getPath()).isEqualTo("/");
        TestIssuer.shared().nextLogin("ann", null, "director");
        assertThat(follow(centre.uri("/login/start?provider=0")).uri().getPath()).isEqualTo("/");
    }

    @Test
    @Rule("R100")
    void whom_it_may_not_speak_for_is_nobody() {
        OF_NORTH.nextLogin("ann", null, "director");
        assertThat(follow(centre.uri("/login/start?provider=1")).uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    void a_code_that_comes_back_where_another_provider_sends_people_is_shown_to_nobody() {
        OF_NORTH.nextLogin("ann", "north", "employee");
        URI authorize = next(next(centre.uri("/login/start?provider=1")));
        URI back = next(authorize);
        assertThat(back.getPath()).isEqualTo("/login/code/1");

        URI elsewhere = centre.uri("/login/code?" + back.getRawQuery());
        HttpResponse<String> refused = get(elsewhere);

        assertThat(refused.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?why=failed");
        assertThat(follow(centre.uri("/")).uri().getPath()).isEqualTo("/login");
    }

    /** Where an answer sends the browser. */
    private URI next(URI address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(3);
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> follow(URI address) {
        HttpResponse<String> answer = get(address);
        while (answer.statusCode() / 100 == 3) {
            answer =
                    get(
                            answer.uri()
                                    .resolve(
                                            answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private HttpResponse<String> get(URI address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
