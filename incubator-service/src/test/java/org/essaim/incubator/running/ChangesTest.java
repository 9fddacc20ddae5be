package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.Test;

/** Subscribers learn which lists moved, also by another node, and comes back where they were. */
@Gate
class ChangesTest {

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final LocalDate SPENT = LocalDate.of(2025, 3, 1);
    private static final SharedCentre SHARED = SharedCentre.at("2025-06-01T10:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final RunningCentre CENTRE = SHARED.centre();
    private static final DivisionId DIVISION = CENTRE.another();

    @Test
    void a_list_that_is_asked_again_after_a_change_was_published_has_it() throws Exception {
        try (Listening listening = new Listening(CENTRE, null)) {
            CENTRE.caughtUp();
            listening.awaits("funding");
            listening.forget();

            CENTRE.receives(DIVISION, InitiativeMessages.of(DIVISION, "abri").granted(SPENT));
            listening.awaits("\"funding\"");

            assertThat(CENTRE.text("/api/v1/funding/initiatives")).contains("abri");
            assertThat(listening.lines()).anyMatch(line -> line.startsWith("event:changed"));
        }
    }

    @Test
    void a_node_tells_of_what_another_one_did_and_whoever_comes_back_of_what_they_missed()
            throws Exception {
        CENTRE.caughtUp();
        try (RunningCentre second = RunningCentre.at(NOW, SHARED.database())) {
            String id;
            try (Listening there = new Listening(second, null)) {
                there.awaits("initiatives");
                there.forget();
                CENTRE.receives(DIVISION, InitiativeMessages.of(DIVISION, "banc").launched(SPENT));
                there.awaits("\"initiatives\"");
                CENTRE.caughtUp();
                second.caughtUp();
                Eventually.holds("it knows all", () -> tokens().equals(there.lastId()));
                id = there.lastId();
            }
            try (Listening nothingMissed = new Listening(second, id)) {
                nothingMissed.awaits("nothing has moved");
                assertThat(nothingMissed.lines()).noneMatch(line -> line.contains("funding"));
            }
            CENTRE.receives(DIVISION, InitiativeMessages.of(DIVISION, "cale").granted(SPENT));
            CENTRE.caughtUp();
            try (Listening missed = new Listening(second, id)) {
                missed.awaits("\"funding\"");
            }
        }
    }

    @Test
    void one_person_listens_at_few_places_and_leaves_the_others_theirs() throws Exception {
        List<Listening> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(new Listening(CENTRE, "zoe", null));
        }
        HttpResponse<InputStream> sixth = Listening.ask(CENTRE, "zoe", null);
        assertThat(sixth.statusCode()).isEqualTo(503);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        new Listening(CENTRE, "mia", null).close();
        for (Listening each : all) {
            each.close();
        }
        AtomicInteger changes = new AtomicInteger();
        Eventually.holds(
                "whoever has gone leaves the place",
                () -> {
                    String name = "dune-" + changes.incrementAndGet();
                    CENTRE.receives(
                            DIVISION, InitiativeMessages.of(DIVISION, name).launched(SPENT));
                    return Listening.ask(CENTRE, "zoe", null).statusCode() == 200;
                });
    }

    /** As they stand in the database. */
    private static String tokens() {
        return CENTRE.jdbc()
                .sql(
                        """
                        select string_agg(name || '=' || left(md5(tokens), 12), ','
                                   order by name collate "C")
                          from (select processor_name as name,
                                       string_agg(encode(token, 'hex'), ' ' order by segment)
                                           as tokens
                                  from token_entry where token is not null
                                 group by processor_name) each
                        """)
                .query(String.class)
                .single();
    }

    /** A connection that stays open. */
    private static final class Listening implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;

        private Listening(RunningCentre centre, String last) throws Exception {
            this(centre, "mia", last);
        }

        private Listening(RunningCentre centre, String person, String last) throws Exception {
            HttpResponse<InputStream> answer = ask(centre, person, last);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            body = answer.body();
            Thread.ofVirtual().start(this::read);
        }

        private static HttpResponse<InputStream> ask(
                RunningCentre centre, String person, String last) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(centre.uri("/api/v1/changes"))
                            .header("Accept", "text/event-stream")
                            .header(
                                    "Authorization",
                                    "Bearer " + TestIssuer.shared().token(person, "anct"));
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .join();
        }

        private void read() {
            try (var reader = new BufferedReader(new InputStreamReader(body))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException closed) {
                lines.add("closed");
            }
        }

        private void awaits(String word) {
            Eventually.holds(
                    word + " is sent", () -> lines.stream().anyMatch(line -> line.contains(word)));
        }

        private List<String> lines() {
            return lines;
        }

        private void forget() {
            lines.clear();
        }

        private String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((_, later) -> later)
                    .map(line -> line.substring(3).strip())
                    .orElse(null);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
