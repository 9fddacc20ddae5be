package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpRequest;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever goes wrong with a request, no secret of it is logged or answered. */
@SpringBootTest(
        classes = Club.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.org.essaim=DEBUG", "logging.level.root=INFO"})
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@Gate
class SecretsTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final TestIssuer OTHER = TestIssuer.start();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("essaim.identity.issuer", ISSUER::issuer);
        registry.add("essaim.identity.audience", () -> TestIssuer.AUDIENCE);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
        OTHER.close();
    }

    @Test
    void no_token_and_no_password_is_logged_or_echoed(CapturedOutput log) {
        String good = ISSUER.token("p-1", "north", "volunteer");
        List<String> tokens =
                List.of(
                        good,
                        ISSUER.expired("p-1", "north", "volunteer"),
                        ISSUER.unsigned("p-1", "north", "volunteer"),
                        ISSUER.token("ann@example.org", "north"),
                        OTHER.token("p-1", "north", "volunteer"),
                        good.substring(0, good.length() - 5),
                        good + "~broken~");
        List<String> answers = new ArrayList<>();
        for (String token : tokens) {
            answers.add(ask().get("/api/v1/me", token).body());
            answers.add(ask().get("/api/v1/till", token).body());
            answers.add(ask().get("/nowhere?access_token=" + token, null).body());
            answers.add(ask().post("/api/v1/songs", token, "{\"verses\":\"sesame\"").body());
        }
        answers.add(ask().get("/api/v1/wrecks?password=sesame", good).body());
        answers.add(TestClient.send(basic()).body());
        ISSUER.close();
        ISSUER.changeKey();
        answers.add(ask().get("/api/v1/me", ISSUER.token("p-1", "north")).body());
        assertThat(log.getAll()).contains("fault ", " at /api/v1/wrecks");
        answers.add(log.getAll());
        for (String text : answers) {
            assertThat(text).doesNotContain("sesame", "generated security password");
            for (String token : tokens) {
                String[] parts = token.split("\\.");
                assertThat(text).doesNotContain(parts[1]);
                assertThat(parts.length < 3 || !text.contains(parts[2])).isTrue();
            }
        }
    }

    private HttpRequest.Builder basic() {
        return ask().request("/api/v1/me", null).header("Authorization", "Basic c2VzYW1l-sesame");
    }

    private TestClient ask() {
        return new TestClient(port);
    }
}
