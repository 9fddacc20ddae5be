package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.ReverseProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each division behind a host's gateway knows its own visitors and its own name. */
@Gate
class HostBehindProxyTest {

    private static final String STRANGER = "127.0.0.7";

    @TempDir private static Path folders;
    @TempDir private static Path certificates;
    private static RunningHost host;
    private static ReverseProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        host = new RunningHost(folders);
        for (String service : List.of("one", "two")) {
            host.write(service, settings(service));
            host.awaitWord(service, service);
        }
        proxy = ReverseProxy.before(host.port(), certificates);
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        host.close();
    }

    @Test
    void a_visitor_is_known_by_an_address_of_their_own_and_none_that_they_write() {
        for (String service : List.of("one", "two")) {
            assertThat(
                            proxy.getAs(
                                    STRANGER,
                                    "/mirror",
                                    "Host: " + service + ".example:6666",
                                    "X-Forwarded-For: 192.0.2.66",
                                    "X-Forwarded-Host: evil.example"))
                    .endsWith("https://" + service + ".example/mirror asked by " + STRANGER);
        }
    }

    @Test
    void no_header_but_the_host_says_which_division_answers() {
        assertThat(
                        proxy.get(
                                "/word",
                                "Host: one.example",
                                "X-Forwarded-Host: two.example",
                                "X-Original-Host: two.example",
                                "Forwarded: host=two.example"))
                .endsWith("one");
        assertThat(proxy.get("/word", "Host: evil.example", "X-Forwarded-Host: one.example"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void one_at_a_port_of_its_own_knows_its_visitors_too() throws Exception {
        int port = Ports.free();
        Map<String, String> alone = settings("three");
        alone.remove("essaim.host.names");
        alone.put("server.port", String.valueOf(port));
        alone.put("essaim.pages.address", "https://three.example");
        host.write("three", alone);
        String running = "{\"service\":\"three\",\"state\":\"running";
        Eventually.holds(running, () -> host.own("/actuator/services").contains(running));
        try (ReverseProxy before = ReverseProxy.before(port, certificates)) {
            assertThat(before.getAs(STRANGER, "/mirror", "Host: evil.example"))
                    .endsWith("https://three.example/mirror asked by " + STRANGER);
        }
    }

    private static Map<String, String> settings(String service) {
        return new HashMap<>(
                Map.of(
                        "essaim.host.names",
                        service + ".example",
                        "sample.word",
                        service,
                        "essaim.limits.proxies",
                        "127.0.0.1/32",
                        "essaim.pages.address",
                        "https://${essaim.host.names}"));
    }
}
