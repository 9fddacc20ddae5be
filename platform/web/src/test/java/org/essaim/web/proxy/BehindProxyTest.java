package org.essaim.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.ReverseProxy;
import org.essaim.web.identity.Club;
import org.essaim.web.identity.PublicOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whatever a stranger writes, a service knows who asks and under which address it is reached. */
@Gate
class BehindProxyTest {

    private static final String ADDRESS = "--essaim.pages.address=https://club.example";
    private static final String GATEWAY = "--essaim.limits.proxies=127.0.0.1/32";
    private static final String HONEST = "Host: club.example";
    private static final String STRANGER = "127.0.0.7";

    private static final List<String> PATHS =
            List.of("/api/v1/mirror", "/api/v1/away", "/api/v1/nowhere");

    @TempDir private static Path folder;
    private static Running club;

    /** What is answered to who writes nothing of the kind, by path. */
    private static final Map<String, String> ANSWERED = new HashMap<>();

    private static final Map<String, String> ANSWERED_AROUND = new HashMap<>();

    @RestController
    static class Mirror {

        @PublicOperation
        @GetMapping("/api/v1/mirror")
        List<String> look(HttpServletRequest request) {
            return List.of(
                    ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
                    request.getRequestURL().toString(),
                    "secure " + request.isSecure(),
                    "asked by " + request.getRemoteAddr());
        }

        @PublicOperation
        @GetMapping("/api/v1/away")
        void away(HttpServletResponse response) throws IOException {
            response.sendRedirect("/api/v1/mirror");
        }
    }

    @BeforeAll
    static void start() throws Exception {
        club = Running.with(ADDRESS, GATEWAY);
        for (String path : PATHS) {
            ANSWERED.put(path, known(club.proxy().getAs(STRANGER, path, HONEST)));
            ANSWERED_AROUND.put(path, known(club.proxy().getAround(STRANGER, path, HONEST)));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        club.close();
    }

    /** What a stranger may write of the service: where it is, and how one came there. */
    static Stream<String> forged() {
        return Stream.of(
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Original-Host: evil.example",
                "X-Host: evil.example",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Proto: evil.example",
                "X-Forwarded-Scheme: http",
                "X-Forwarded-Ssl: off",
                "X-Forwarded-Port: 6666",
                "X-Forwarded-Prefix: /evil.example",
                "X-Original-URL: /evil.example",
                "X-Rewrite-URL: /evil.example",
                "Front-End-Https: off",
                "Forwarded: host=evil.example;proto=http;for=192.0.2.66",
                "X-Forwarded-For: 192.0.2.66",
                "X-Forwarded-For: 127.0.0.1, 192.0.2.66",
                "X-Real-IP: 192.0.2.66",
                "X-Client-IP: 192.0.2.66",
                "X-Cluster-Client-IP: 192.0.2.66",
                "True-Client-IP: 192.0.2.66",
                "CF-Connecting-IP: 192.0.2.66",
                "Client-IP: 192.0.2.66");
    }

    @ParameterizedTest
    @MethodSource("forged")
    void nothing_that_a_stranger_writes_changes_an_answer(String forged) {
        ReverseProxy proxy = club.proxy();
        for (String path : PATHS) {
            assertThat(known(proxy.getAs(STRANGER, path, HONEST, forged)))
                    .isEqualTo(ANSWERED.get(path))
                    .doesNotContain("evil", "6666", "192.0.2.66");
            assertThat(known(proxy.getAround(STRANGER, path, HONEST, forged)))
                    .as("around the proxy")
                    .isEqualTo(ANSWERED_AROUND.get(path))
                    .doesNotContain("evil", "6666", "192.0.2.66");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void whatever_host_is_asked_for_the_service_names_its_own(String host) {
        ReverseProxy proxy = club.proxy();
        for (String answer :
                List.of(
                        proxy.getAs(STRANGER, "/api/v1/mirror", host),
                        proxy.getAround(STRANGER, "/api/v1/mirror", host))) {
            assertThat(answer)
                    .contains("\"https://club.example\"", "\"https://club.example/api/v1/mirror\"")
                    .contains("secure true", "asked by " + STRANGER);
        }
    }

    @Test
    void a_request_line_that_names_a_host_names_no_other() {
        String target = "http://evil.example/api/v1/mirror";
        assertThat(club.proxy().get(target, "Host: evil.example"))
                .contains("\"https://club.example/api/v1/mirror\"");
        assertThat(club.proxy().get(target, HONEST)).startsWith("HTTP/1.1 400");
    }

    static Stream<String> hosts() {
        return Stream.of(
                HONEST, "Host: evil.example", "Host: club.example:6666", "Host: 127.0.0.1:6666");
    }

    @Test
    @Night
    void a_port_of_the_address_is_named_and_no_scheme_is_claimed_that_is_not_so() throws Exception {
        try (Running own =
                Running.with("--essaim.pages.address=http://club.example:81/", GATEWAY)) {
            assertThat(own.proxy().getAround(STRANGER, "/api/v1/mirror", "Host: evil.example"))
                    .contains("\"http://club.example:81\"", "secure false");
        }
    }

    @Test
    void behind_a_proxy_with_no_address_set_it_is_reached_over_https() throws Exception {
        try (Running own = Running.with(GATEWAY)) {
            assertThat(own.proxy().get("/api/v1/mirror", HONEST, "X-Forwarded-Proto: http"))
                    .contains("\"https://club.example\"", "secure true");
        }
    }

    @Test
    @Night
    void whoever_is_no_gateway_says_nothing_of_anybody() throws Exception {
        try (Running own = Running.with("--essaim.limits.proxies=127.0.0.99/32")) {
            assertThat(own.proxy().getAs(STRANGER, "/api/v1/mirror", HONEST))
                    .contains("\"http://club.example\"", "secure false", "asked by 127.0.0.1");
        }
    }

    @Test
    void a_stranger_escapes_no_limit_and_takes_nothing_from_others() throws Exception {
        try (Running own = Running.with(ADDRESS, GATEWAY, "--essaim.limits.address.requests=3")) {
            List<String> answers =
                    forged().filter(each -> each.contains("192.0.2.66"))
                            .map(each -> own.proxy().getAs(STRANGER, "/api/v1/hours", HONEST, each))
                            .map(answer -> answer.lines().findFirst().orElseThrow())
                            .toList();
            assertThat(answers.subList(0, 3)).allMatch(line -> line.contains(" 200"));
            assertThat(answers.subList(3, answers.size())).allMatch(line -> line.contains(" 429"));
            assertThat(own.proxy().getAs("127.0.0.8", "/api/v1/hours", HONEST))
                    .startsWith("HTTP/1.1 200");
        }
    }

    /** Without what differs between two honest answers. */
    private static String known(String answer) {
        return answer.lines()
                .filter(line -> !line.startsWith("Date:"))
                .map(line -> line.replaceAll("[0-9a-f]{16,}", ""))
                .collect(Collectors.joining("\n"));
    }

    private record Running(ConfigurableApplicationContext service, ReverseProxy proxy)
            implements AutoCloseable {

        private static Running with(String... settings) throws Exception {
            List<String> arguments = new ArrayList<>(List.of(settings));
            arguments.add("--server.port=0");
            ConfigurableApplicationContext service =
                    new SpringApplicationBuilder(Club.class, Mirror.class)
                            .run(arguments.toArray(String[]::new));
            int port = ((WebServerApplicationContext) service).getWebServer().getPort();
            return new Running(service, ReverseProxy.before(port, folder));
        }

        @Override
        public void close() throws IOException {
            proxy.close();
            service.close();
        }
    }
}
