package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Gate
class HostTest {

    @TempDir Path folders;
    private RunningHost host;

    @BeforeEach
    void start() {
        host = new RunningHost(folders, "--essaim.host.requests=2");
        for (String word : List.of("one", "two")) {
            SampleService.DOORS.put(word, new CountDownLatch(1));
        }
    }

    @AfterEach
    void stop() {
        SampleService.DOORS.values().forEach(CountDownLatch::countDown);
        host.close();
    }

    @Test
    void each_answers_under_its_own_name_at_the_one_port() throws IOException {
        host.named("one", "one");
        host.named("two", "two");

        host.awaitWord("one", "one");
        host.awaitWord("two", "two");
    }

    @Test
    void one_without_a_name_has_a_port_of_its_own() throws IOException {
        int port = Ports.free();
        host.write("one", Map.of("server.port", String.valueOf(port), "sample.word", "one"));
        awaitRunning("one");

        assertThat(host.get(port, "127.0.0.1", "/word").body()).isEqualTo("one");
        assertThat(host.get(host.port(), "one", "/word").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_is_left_to_the_service_that_knows_how_much_of_it_may_be_read() throws IOException {
        host.named("one", "one");
        host.awaitWord("one", "one");
        assertThat(host.post("one", "/form?a=query", "a=body").body()).isEqualTo("querya=body");
    }

    @Test
    void a_name_that_nobody_has_is_not_found_and_reaches_nobody() throws IOException {
        host.named("one", "one");
        host.awaitWord("one", "one");

        HttpResponse<String> stranger = host.get("three", "/word");

        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void one_that_fails_to_start_says_why_and_harms_no_neighbour() throws IOException {
        host.named("one", "broken");
        host.named("two", "two");

        host.awaitWord("two", "two");
        awaitState("one", "failed\",\"reason\":\"IllegalStateException: this word is none");
        assertThat(host.own("/actuator/health/readiness")).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void one_that_starts_or_starts_again_keeps_no_neighbour_from_being_ready() throws Exception {
        host.named("one", "one");
        host.awaitWord("one", "one");
        SampleService.DOORS.put("slow", new CountDownLatch(1));
        SampleService.INSIDE.put("slow", new CountDownLatch(1));
        Eventually.holds("ready", () -> host.own("/actuator/health/readiness").contains("UP"));

        host.named("two", "slow");
        SampleService.INSIDE.get("slow").await(5, TimeUnit.MINUTES);

        assertThat(host.own("/actuator/health/readiness")).isEqualTo("{\"status\":\"UP\"}");
        SampleService.DOORS.get("slow").countDown();
    }

    @Test
    @Night
    void one_that_breaks_is_tried_again_like_one_that_fails() throws IOException {
        host.named("one", "deep");
        awaitState("one", "failed\",\"reason\":\"StackOverflowError: this word has no end");

        host.named("one", "mended");

        host.awaitWord("one", "mended");
    }

    @Test
    @Night
    void one_whose_settings_are_no_text_stops_nobody_from_starting() throws IOException {
        host.named("one", "one");
        host.awaitWord("one", "one");
        Files.write(folders.resolve("one/sample.word"), new byte[] {(byte) 0xC3, 0x28});

        host.named("two", "two");

        host.awaitWord("two", "two");
        assertThat(host.get("one", "/word").body()).isEqualTo("one");
    }

    @Test
    void one_whose_settings_are_mended_starts() throws IOException {
        host.named("one", "broken");
        awaitState("one", "failed");

        host.named("one", "mended");

        host.awaitWord("one", "mended");
    }

    @Test
    void the_second_of_one_name_does_not_start() throws IOException {
        host.named("one", "one");
        host.awaitWord("one", "one");
        host.write("two", Map.of("essaim.host.names", "one.example", "sample.word", "two"));

        awaitState(
                "two",
                "failed\",\"reason\":\"IllegalStateException: one.example is the host name of"
                        + " another service here");
        assertThat(host.get("one", "/word").body()).isEqualTo("one");
    }

    @Test
    void one_is_added_restarted_and_removed_while_a_neighbour_works() throws Exception {
        host.named("one", "one");
        host.awaitWord("one", "one");
        CompletableFuture<HttpResponse<String>> working = waiting("one");

        host.named("two", "two");
        host.awaitWord("two", "two");
        host.named("two", "changed");
        host.awaitWord("two", "changed");
        host.remove("two");
        Eventually.holds("two is gone", () -> !host.own("/actuator/services").contains("two"));
        assertThat(host.get("two", "/word").statusCode()).isEqualTo(404);

        SampleService.DOORS.get("one").countDown();
        assertThat(working.get(5, TimeUnit.MINUTES).body()).isEqualTo("one");
    }

    @Test
    void one_that_stops_finishes_what_it_was_asked() throws Exception {
        host.named("one", "one");
        host.awaitWord("one", "one");
        CompletableFuture<HttpResponse<String>> working = waiting("one");

        host.remove("one");
        Eventually.holds("no more", () -> host.get("one", "/word").statusCode() == 503);

        SampleService.DOORS.get("one").countDown();
        assertThat(working.get(5, TimeUnit.MINUTES).body()).isEqualTo("one");
    }

    @Test
    void whoever_keeps_one_busy_takes_nothing_from_its_neighbour() throws Exception {
        host.named("one", "one");
        host.named("two", "two");
        host.awaitWord("one", "one");
        host.awaitWord("two", "two");
        SampleService.INSIDE.put("one", new CountDownLatch(2));
        List<CompletableFuture<HttpResponse<String>>> working =
                Stream.generate(() -> host.later("one", "/wait")).limit(20).toList();
        SampleService.INSIDE.get("one").await(5, TimeUnit.MINUTES);

        assertThat(host.get("two", "/word").body()).isEqualTo("two");
        assertThat(host.get("one", "/word").statusCode()).isEqualTo(503);
        SampleService.DOORS.get("one").countDown();
        for (CompletableFuture<HttpResponse<String>> each : working) {
            assertThat(each.get(5, TimeUnit.MINUTES).statusCode()).isIn(200, 503);
        }
        host.awaitWord("one", "one");
    }

    @Test
    void one_page_has_the_figures_of_all_and_those_of_the_process_once() throws IOException {
        host.named("one", "one");
        host.named("two", "two");
        host.awaitWord("one", "one");
        host.awaitWord("two", "two");
        // Whoever waits is asked of each of the others' figures whether it is that.
        assertThat(host.get("one", "/waiting").body()).isEqualTo("0");

        List<String> lines = host.own("/actuator/prometheus").lines().toList();

        assertThat(lines).contains("essaim_host_services{state=\"running\"} 2.0");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("jvm_threads_live_threads"))
                .hasSize(1);
        assertThat(lines).doesNotHaveDuplicates();
        for (String name : List.of("one", "two")) {
            assertThat(lines).contains("sample_letters{service=\"" + name + "\"} 3.0");
        }
    }

    @Test
    void a_line_of_the_log_says_whose_it_is(CapturedOutput log) throws IOException {
        host.named("one", "broken");
        awaitState("one", "failed");

        assertThat(log.getOut().lines().filter(line -> line.contains("did not start")))
                .allMatch(line -> line.contains("[one] "));
    }

    @Test
    @Night
    void whoever_waits_to_be_started_when_the_host_stops_never_is() throws Exception {
        SampleService.DOORS.put("slow", new CountDownLatch(1));
        SampleService.INSIDE.put("slow", new CountDownLatch(2));
        host.named("one", "slow");
        host.named("two", "slow");
        SampleService.INSIDE.get("slow").await(5, TimeUnit.MINUTES);
        for (String name : List.of("five", "four", "three")) {
            host.named(name, "waiting " + name);
            Eventually.holds("known", () -> host.own("/actuator/services").contains(name));
        }

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(host::close);
        Eventually.holds("it stops", () -> !host.isRunning());
        SampleService.DOORS.get("slow").countDown();
        stopped.get(5, TimeUnit.MINUTES);

        assertThat(SampleService.BEGUN).contains("slow");
        assertThat(SampleService.BEGUN).noneMatch(word -> word.startsWith("waiting"));
    }

    @Test
    @Night
    void one_starts_only_when_those_that_run_have_time_to_spare(CapturedOutput log)
            throws IOException {
        AtomicBoolean busy = new AtomicBoolean(true);
        for (int n = 0; n < Runtime.getRuntime().availableProcessors(); n++) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                while (busy.get()) {
                                    Thread.onSpinWait();
                                }
                            });
        }
        try {
            host.named("one", "late");
            Eventually.holds("it waits", () -> log.getOut().contains("one starts later"));
            assertThat(SampleService.BEGUN).doesNotContain("late");
        } finally {
            busy.set(false);
        }
        host.awaitWord("one", "late");
    }

    private CompletableFuture<HttpResponse<String>> waiting(String word) throws Exception {
        SampleService.INSIDE.put(word, new CountDownLatch(1));
        CompletableFuture<HttpResponse<String>> working = host.later(word, "/wait");
        SampleService.INSIDE.get(word).await(5, TimeUnit.MINUTES);
        return working;
    }

    private void awaitRunning(String service) {
        awaitState(service, "running");
    }

    private void awaitState(String service, String state) {
        String wanted = "{\"service\":\"%s\",\"state\":\"%s".formatted(service, state);
        Eventually.holds(wanted, () -> host.own("/actuator/services").contains(wanted));
    }
}
