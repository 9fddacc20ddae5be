package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long files may be kept, what is not sent twice, and which other sites may read what. */
@Gate
class PublicFilesTest {

    private static final String USE = "/open-data/v1/tables/use.csv";
    private static final String TEXTS = "/open-data/v1/tables/initiatives.csv";
    private static final String PAST = "?knownOn=2022-01-01";
    private static final String ELSEWHERE = "https://elsewhere.example";

    private static RunningReporting reporting;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.cleared();
    }

    @Test
    void what_somebody_has_already_or_only_asks_about_is_neither_read_nor_sent() {
        String tag = header(reporting.send("GET", TEXTS), "ETag");
        reporting.jdbc().sql("alter function text_of rename to text_gone").update();
        try {
            HttpResponse<byte[]> same = reporting.send("GET", TEXTS, "If-None-Match", tag);
            HttpResponse<byte[]> head = reporting.send("HEAD", TEXTS);

            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(header(same, "ETag")).isEqualTo(tag);
            assertThat(header(same, "Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "ETag")).isEqualTo(tag);
            assertThat(header(head, "Content-Type")).startsWith("text/csv");
            assertThat(reporting.send("GET", TEXTS).statusCode()).isEqualTo(500);
        } finally {
            reporting.jdbc().sql("alter function text_gone rename to text_of").update();
        }
    }

    @Test
    @Rule("R100")
    void a_text_that_is_disclosed_or_redacted_makes_another_version() {
        String before = header(reporting.send("HEAD", TEXTS), "ETag");
        reporting
                .jdbc()
                .sql(
                        "insert into free_text (stream, digest, salt, text)"
                                + " values ('s', 'd', 'x', 'y')")
                .update();
        String disclosed = header(reporting.send("HEAD", TEXTS), "ETag");
        reporting
                .jdbc()
                .sql("update free_text set salt = null, text = null, redacted_at = now()")
                .update();
        String redacted = header(reporting.send("HEAD", TEXTS), "ETag");
        reporting.jdbc().sql("delete from free_text").update();

        assertThat(Set.of(before, disclosed, redacted)).hasSize(3);
    }

    @Test
    @Rule("R100")
    void only_what_was_known_on_a_day_that_every_stream_has_passed_is_kept_for_long() {
        assertThat(kept(USE + PAST)).isEqualTo("public, max-age=60");
        subscribed("centre", "2022-01-02T12:00:00Z");
        assertThat(kept(USE + PAST)).isEqualTo("public, max-age=86400, immutable");
        assertThat(kept(USE + "?trueOn=2022-01-01")).isEqualTo("public, max-age=60");
        assertThat(kept(TEXTS + PAST)).isEqualTo("public, max-age=60");
        assertThat(kept("/open-data/v1/essaim.zip" + PAST)).isEqualTo("public, max-age=60");
        subscribed("division.a", "2022-01-01T12:00:00Z");
        assertThat(kept(USE + PAST)).isEqualTo("public, max-age=60");
        reporting.jdbc().sql("delete from subscription").update();
    }

    @Test
    void scripts_of_any_site_read_figures_and_files_and_send_no_credentials() {
        for (String path : List.of("/api/v1/stops", USE, "/open-data/v1/tables/none.csv")) {
            HttpResponse<byte[]> answer = reporting.send("GET", path, "Origin", ELSEWHERE);
            assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
        }
        assertThat(header(reporting.send("GET", USE), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        HttpResponse<byte[]> asked = preflight(USE, "GET");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(header(asked, "Access-Control-Allow-Headers")).isEqualTo("*");
    }

    @Test
    void nothing_else_is_open_to_scripts_of_other_sites() {
        for (String path :
                List.of("/api/v1/journal/proof", "/actuator/health", "/en", "/nowhere")) {
            HttpResponse<byte[]> answer = reporting.send("GET", path, "Origin", ELSEWHERE);
            assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEmpty();
            assertThat(header(preflight(path, "GET"), "Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(header(preflight(USE, method), "Access-Control-Allow-Origin"))
                    .as(method)
                    .isEmpty();
            assertThat(header(preflight("/api/v1/stops", method), "Access-Control-Allow-Origin"))
                    .as(method)
                    .isEmpty();
        }
    }

    @Test
    void before_the_first_fact_everything_is_there_and_empty() {
        for (String file : List.of("essaim.zip", "catalogue.jsonld", "tables/use.parquet")) {
            assertThat(reporting.send("GET", "/open-data/v1/" + file).statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    @Test
    void what_is_no_file_is_answered_with_a_problem_that_says_so() {
        for (String path :
                List.of(
                        "tables/facts.parquet",
                        "tables/use.xml",
                        "schemas/facts.json",
                        "none.zip")) {
            HttpResponse<byte[]> answer = reporting.send("GET", "/open-data/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
        for (String query : List.of("?trueOn=soon", "?trueon=2022-01-01")) {
            assertThat(reporting.send("GET", USE + query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(reporting.status("/open-data/v1/dictionary.json?trueOn=2022-01-01"))
                .isEqualTo(200);
        assertThat(reporting.send("GET", "/open-data/v1").statusCode()).isEqualTo(302);
    }

    private static HttpResponse<byte[]> preflight(String path, String method) {
        return reporting.send(
                "OPTIONS", path, "Origin", ELSEWHERE, "Access-Control-Request-Method", method);
    }

    private static void subscribed(String stream, String watermark) {
        reporting
                .jdbc()
                .sql(
                        "insert into subscription (stream, hash, watermark)"
                                + " values (?, ?, ?::timestamptz)")
                .params(stream, new byte[0], watermark)
                .update();
    }

    private static String kept(String path) {
        return header(reporting.send("HEAD", path), "Cache-Control");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
