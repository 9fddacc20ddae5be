package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.ReverseProxy;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy, as it is deployed, a hosted division counts each visitor apart. */
@Night
@SecondChance
class HostedVisitorsTest {

    private static final String HOST = "Host: open.divisions.example";
    private static final String OK = "HTTP/1.1 200";

    @Test
    void a_stranger_uses_up_what_they_may_ask_and_takes_nothing_from_others(@TempDir Path folder)
            throws Exception {
        try (Federation federation = new Federation();
                DivisionHost host = new DivisionHost(federation)) {
            int port = host.start().port();
            host.add(
                    "open",
                    SigningKeyFile.fresh(),
                    PostgresServer.freshDatabase(),
                    "--essaim.limits.proxies=127.0.0.1/32",
                    "--essaim.limits.address.requests=3",
                    "--essaim.limits.address.per=10m",
                    "--essaim.pages.address=https://${essaim.host.names}");
            host.division("open").ready();
            try (ReverseProxy proxy = ReverseProxy.before(port, folder)) {
                List<String> answers =
                        IntStream.range(0, 5).mapToObj(n -> login(proxy, 7, n)).toList();

                assertThat(answers.subList(0, 3)).allMatch(each -> each.startsWith(OK));
                assertThat(answers.subList(3, 5)).allMatch(each -> each.contains(" 429 "));
                assertThat(login(proxy, 8, 8)).startsWith(OK);
                String provider = proxy.getAs("127.0.0.9", "/oauth2/authorization/essaim", HOST);
                assertThat(URLDecoder.decode(provider, StandardCharsets.UTF_8))
                        .contains("redirect_uri=https://open.divisions.example/login/code");
            }
        }
    }

    /** The page that everybody needs who is not known yet, asked by who claims to be another. */
    private static String login(ReverseProxy proxy, int client, int claimed) {
        return proxy.getAs(
                "127.0.0." + client, "/login", HOST, "X-Forwarded-For: 198.51.100." + claimed);
    }
}
