package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.ReverseProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With what the manifests tell it, the public site names its own address and no other. */
@Night
class BehindProxyTest {

    private static final String SITE = "https://figures.example";

    @TempDir private static Path folder;
    private static RunningReporting reporting;
    private static ReverseProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        reporting =
                new RunningReporting(
                        PostgresServer.migratedDatabase(),
                        "--essaim.pages.address=" + SITE,
                        "--essaim.limits.proxies=127.0.0.1/32");
        proxy = ReverseProxy.before(reporting.address().getPort(), folder);
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        reporting.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fr",
                "/en/open-data",
                "/fr/feeds/stops.atom",
                "/sitemap.xml",
                "/robots.txt",
                "/open-data/v1",
                "/open-data/v1/catalogue.jsonld",
                "/open-data/v1/datapackage.json",
                "/v3/api-docs",
                "/api/v1/divisions",
                "/api/v1/nowhere",
                "/fr/nowhere"
            })
    void who_asks_for_another_host_is_shown_no_address_of_it(String path) {
        String[] forged = {
            "Host: evil.example:6666",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Port: 6666",
            "X-Forwarded-Prefix: /evil",
            "Forwarded: host=evil.example;proto=http"
        };
        for (String answer :
                List.of(proxy.get(path, forged), proxy.getAround("127.0.0.7", path, forged))) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("evil", "6666", "http://figures", "localhost", "127.0.0.1");
        }
    }

    @Test
    void what_others_cite_follow_and_harvest_is_an_address_that_they_can_open() {
        String host = "Host: figures.example";
        assertThat(proxy.get("/fr", host))
                .contains("rel=\"canonical\" href=\"" + SITE + "/fr\"")
                .contains("Strict-Transport-Security: ");
        assertThat(proxy.get("/robots.txt", host)).contains(SITE + "/sitemap.xml");
        assertThat(proxy.get("/fr/feeds/stops.atom", host)).contains(SITE + "/fr/feeds/stops.atom");
        assertThat(proxy.get("/open-data/v1/catalogue.jsonld", host))
                .contains(SITE + "/open-data/v1/catalogue.jsonld");
    }
}
