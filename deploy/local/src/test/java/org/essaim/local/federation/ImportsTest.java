package org.essaim.local.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.commons.codec.digest.DigestUtils;
import org.essaim.local.CannotRunException;
import org.essaim.local.screen.Screen;
import org.essaim.portfolio.ImportReport;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String IMPORTS = "portfolio/imports";
    private static final String IMPORTED =
            """
            {"asOf":"2018-01-01","lines":3,"own":2,"recorded":1,"known":0,"later":0,
             "refusedLines":1,"refused":[{"line":2,"fact":"usage-measured","initiative":"a",
             "rule":"UNKNOWN_INITIATIVE","reason":"r","remedy":"m"}],"malformedLines":0,
             "malformed":[],"position":12,"something":"new"}""";

    /** Of the file that all of them are sent. */
    private static final String APPROVAL = "portfolio/approvals/" + DigestUtils.sha256Hex("{}\n");

    private static final String ME = "people/me";
    private static final String ACCEPTANCE = "volunteers/p-1/acceptance";

    @TempDir Path folder;
    private Path file;
    private static final String KEY = "divisions/anct/signing-keys/" + StubService.KEY.id();
    private static final String CAUGHT_UP =
            """
            {"stream":"centre","caughtUp":true,"journal":{"head":12,"sent":12},"processors":[],
             "inbox":[]}""";
    private static final String HAS_INGESTED =
            """
            {"stream":"reporting","caughtUp":true,"journal":{"head":0,"sent":0},"processors":[],
             "inbox":[{"stream":"centre","position":%d}]}""";

    private static final String HEAD =
            """
            {"stream":"division.anct","caughtUp":true,"journal":{"head":%1$d,"sent":%1$d}}""";

    private final StubService centre =
            new StubService("centre")
                    .answering(APPROVAL, "{}")
                    .answering(IMPORTS, IMPORTED)
                    .answering(KEY, "{}")
                    .answering("freshness", CAUGHT_UP);
    private final StubService reporting =
            new StubService("reporting")
                    .answering("freshness", HAS_INGESTED.formatted(11), HAS_INGESTED.formatted(12));
    private final StubService division =
            new StubService("division.anct")
                    .answering(ME, "{\"person\":\"p-1\"}")
                    .answering(ACCEPTANCE, "{}")
                    .answering(APPROVAL, "{}");
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeEach
    void write_a_file() throws IOException {
        file = Files.writeString(folder.resolve("portfolio.jsonl"), "{}\n");
    }

    @AfterEach
    void close() {
        centre.close();
        reporting.close();
        division.close();
    }

    @Test
    void divisions_come_after_the_centre_and_wait_for_its_position() {
        division.answering(IMPORTS, IMPORTED);
        Map<String, ImportReport> reports = run();
        assertThat(centre.asked())
                .startsWith("/api/v1/" + APPROVAL, "/api/v1/portfolio/imports?asOf=2018-01-01");
        assertThat(division.asked())
                .containsExactly(
                        "/api/v1/" + ME,
                        "/api/v1/" + ACCEPTANCE,
                        "/api/v1/" + APPROVAL,
                        "/api/v1/portfolio/imports?asOf=2018-01-01&afterCentrePosition=12");
        assertThat(reports).containsOnlyKeys("centre", "anct");
        assertThat(reports.get("anct").refused().getFirst().rule()).isEqualTo("UNKNOWN_INITIATIVE");
    }

    @Test
    @Rule("R03")
    void the_keys_of_the_divisions_are_registered_between_the_two_by_the_director() {
        division.answering(IMPORTS, IMPORTED);
        run();
        assertThat(centre.asked()).element(2).isEqualTo("/api/v1/" + KEY);
        assertThat(centre.bearers()).element(2).isEqualTo("Bearer token of director.centre");
        assertThat(reporting.asked()).hasSize(2);
    }

    @Test
    @Rule("R16")
    void whoever_answers_for_a_service_approves_the_file_that_its_operator_imports() {
        division.answering(IMPORTS, IMPORTED);
        run();
        assertThat(centre.bearers())
                .startsWith("Bearer token of approver.centre", "Bearer token of operator.centre");
        assertThat(division.bearers())
                .containsExactly(
                        "Bearer token of approver.division.anct",
                        "Bearer token of approver.division.anct",
                        "Bearer token of approver.division.anct",
                        "Bearer token of operator.division.anct");
    }

    @Test
    void a_key_that_the_centre_refuses_ends_the_run() {
        centre.answering(KEY, "!no such division");
        assertThatThrownBy(this::run)
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("gave up waiting until the centre accepts the key of anct")
                .hasMessageContaining("no such division");
        assertThat(division.asked()).isEmpty();
    }

    @Test
    void a_service_that_breaks_off_gets_the_file_again() {
        division.answering(IMPORTS, "", IMPORTED).answering("freshness", "{}");
        assertThat(run().get("anct").recorded()).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("anct was interrupted; sending it the file again");
    }

    @Test
    void a_request_that_is_refused_is_not_repeated() {
        division.answering(IMPORTS, "!no such thing");
        assertThatThrownBy(this::run)
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("400 Bad Request", "!no such thing");
        assertThat(division.asked()).hasSize(4);
    }

    @Test
    void what_was_imported_is_there_while_no_journal_is_shorter_than_it_was() {
        division.answering(IMPORTS, IMPORTED).answering("freshness", HEAD.formatted(12));
        Map<String, ImportReport> reports = run();
        assertThat(Imports.areThere(services(), reports)).isTrue();

        division.answering("freshness", HEAD.formatted(13));
        assertThat(Imports.areThere(services(), reports)).isTrue();

        division.answering("freshness", HEAD.formatted(11));
        assertThat(Imports.areThere(services(), reports)).as("of a new database").isFalse();

        division.answering("freshness", "");
        assertThat(Imports.areThere(services(), reports)).as("it does not answer").isFalse();

        division.answering("freshness", HEAD.formatted(12));
        reports.remove("anct");
        assertThat(Imports.areThere(services(), reports)).as("it had none").isFalse();
    }

    private Services services() {
        return new Services(
                List.of(centre.service(), reporting.service(), division.service()),
                new ServiceClient((login, _) -> "token of " + login));
    }

    private Map<String, ImportReport> run() {
        Screen screen = new Screen(new PrintStream(output, true, StandardCharsets.UTF_8), false);
        return new Imports(services(), screen, file, Optional.of(LocalDate.parse("2018-01-01")))
                .run(OptionalLong.of(7));
    }
}
