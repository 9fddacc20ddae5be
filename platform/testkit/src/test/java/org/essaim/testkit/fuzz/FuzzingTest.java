package org.essaim.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fuzzer distinguishes a sound service from services with one fault each. */
@Gate
class FuzzingTest {

    private static final String API =
            """
            {"paths":{"/loaves":{"post":{"requestBody":{"content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/Loaf"}}}}}},"/loaves/{loaf}":{"get":{"parameters":[
            {"in":"path","name":"loaf","required":true,
             "schema":{"type":"string","format":"uuid"}}]}}},
            "components":{"schemas":{"Loaf":{"type":"object","properties":{
            "grams":{"type":"integer","format":"int32"},"name":{"type":"string"}}}}}}
            """;
    private static final String UUID = "00000000-0000-0000-0000-00000000000a";

    private final AtomicInteger loaves = new AtomicInteger();
    private HttpServer http;
    private boolean breaksOnNothing;
    private boolean bakesWhatItRefuses;
    private boolean saysNothing;
    private boolean takesAnything;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void a_sound_service_has_no_faults_and_every_refusal_is_looked_at() throws Exception {
        FuzzReport report = fuzz(1);
        assertThat(report.faults()).isEmpty();
        assertThat(report.sent()).isEqualTo(600);
        assertThat(report.answered(200, 299)).isPositive();
        assertThat(report.refusals()).isEqualTo(report.answered(400, 499));
        assertThat(report.open()).isZero();
    }

    @Test
    void one_seed_makes_the_same_requests_again() throws Exception {
        assertThat(fuzz(7).statuses()).isEqualTo(fuzz(7).statuses());
    }

    @Test
    void an_answer_of_500_is_a_fault_with_its_seed_and_its_request() throws Exception {
        breaksOnNothing = true;
        assertThat(fuzz(1).faults())
                .isNotEmpty()
                .allSatisfy(
                        fault ->
                                assertThat(fault)
                                        .startsWith("seed 1: answered 500:\nPOST /loaves")
                                        .contains("null"));
    }

    @Test
    void a_refusal_that_changes_something_is_a_fault() throws Exception {
        bakesWhatItRefuses = true;
        assertThat(fuzz(1).faults())
                .isNotEmpty()
                .allMatch(each -> each.contains("a refusal changed"));
    }

    @Test
    void a_refusal_that_is_no_problem_detail_is_a_fault() throws Exception {
        saysNothing = true;
        assertThat(fuzz(1).faults()).isNotEmpty().allMatch(each -> each.contains("as text/plain"));
    }

    @Test
    void an_unknown_parameter_that_is_taken_is_a_fault() throws Exception {
        takesAnything = true;
        assertThat(fuzz(1).faults())
                .isNotEmpty()
                .allMatch(each -> each.contains("took what it does not know"));
    }

    private FuzzReport fuzz(long seed) throws InterruptedException {
        URI service = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        FuzzPeople people = new FuzzPeople(List.of("ada"), List.of("t"), Map.of("other", "o"));
        return new Fuzzing(
                        service,
                        API,
                        () -> "loaves " + loaves.get(),
                        people,
                        LocalDate.of(2022, 1, 1),
                        seed)
                .run(600, FuzzScope.EVERYTHING);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean bakes = exchange.getRequestMethod().equals("POST");
        boolean good = body.matches("\\{\"grams\":\\d{1,4},\"name\":\"[^\"]*\"}");
        if (bakes && breaksOnNothing && body.contains("null")) {
            respond(exchange, 500, "application/problem+json", "{}");
        } else if (bakes && good) {
            loaves.incrementAndGet();
            respond(exchange, 201, "application/json", "{\"loaf\":\"" + UUID + "\"}");
        } else if (bakes || !asksForALoaf(exchange.getRequestURI())) {
            loaves.addAndGet(bakes && bakesWhatItRefuses ? 1 : 0);
            respond(exchange, 400, saysNothing ? "text/plain" : "application/problem+json", "{}");
        } else {
            respond(exchange, 200, "application/json", "{}");
        }
    }

    private boolean asksForALoaf(URI asked) {
        return asked.getPath().endsWith(UUID) && (takesAnything || asked.getQuery() == null);
    }

    private static void respond(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
