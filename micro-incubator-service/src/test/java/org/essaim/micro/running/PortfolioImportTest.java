package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.federation.stream.ClaimGuard;
import org.essaim.micro.initiative.automation.GrantTerms;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real division's portfolio through the running service. */
@Gate
class PortfolioImportTest {

    private static final DivisionId DIVISION = new DivisionId("mtes");
    private static final String LAUNCH =
            """
            {"on":"2020-01-01","where":"mtes","fact":"initiative-launched","initiative":"a",\
            "title":"A","kind":"PROTOTYPE"}
            """;
    private static final String IMPORTS = "/portfolio/imports?asOf=2022-01-01";

    private RunningDivision division;
    private RunningDivision manager;

    @BeforeEach
    void start() {
        division = SharedDivision.at("2022-01-01T22:00:00Z", DIVISION.value());
        manager = division.as("mia", "employee", "manager");
        manager.post("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2016,
                        Amount.of(10_000_000_00L, 100_000),
                        LocalDate.of(2016, 1, 1),
                        List.of()));
    }

    @AfterEach
    void stop() {
        division.close();
    }

    @Test
    @Rule({"R12", "R80"})
    void a_portfolio_goes_in_once_however_often_it_is_sent_and_wherever_it_is_cut()
            throws IOException {
        String whole = Files.readString(portfolio());
        assertThat(upload(whole.substring(0, whole.length() / 2)).status()).isEqualTo(422);
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isFalse();

        var first = upload(whole);
        assertThat(first.status()).isEqualTo(200);
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isTrue();
        assertThat(first.body().get("own").asInt()).isEqualTo(186);
        assertThat(first.body().get("known").asInt()).isPositive().isLessThan(186);
        assertThat(first.body().get("refused").size()).isEqualTo(1);
        assertThat(first.body().get("refused").get(0).get("rule").asString())
                .isEqualTo("NOT_FORWARD");
        assertThat(published()).last().isEqualTo("portfolio.imported.v1");
        assertThat(published())
                .filteredOn(type -> type.startsWith("portfolio."))
                .containsExactly(
                        "portfolio.import-started.v1",
                        "portfolio.import-started.v1",
                        "portfolio.imported.v1");
        assertThat(first.body().get("position").asInt()).isEqualTo(published().size());
        division.settle();
        String books = division.get("/envelope").body().toString();

        var again = upload(whole);
        assertThat(again.body().get("recorded").asInt()).isZero();
        assertThat(again.body().get("known").asInt()).isEqualTo(186);
        assertThat(again.body().get("refused")).isEqualTo(first.body().get("refused"));
        division.settle();
        assertThat(division.get("/envelope").body()).hasToString(books);
        assertThat(division.get("/envelope/check").body().get("sound").asBoolean()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_reported_and_the_rest_is_imported() {
        var answer = upload(LAUNCH + "{\"on\":\"2020-01-01\",\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("recorded").asInt()).isEqualTo(1);
        assertThat(answer.body().get("malformed").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(division.get("/initiatives/a").status()).isEqualTo(200);
        assertThat(upload("").status()).isEqualTo(422);
    }

    @Test
    @Rule("R16")
    void what_is_made_up_of_a_stated_first_round_is_published_as_such() {
        String stated =
                LAUNCH.replace(
                        "\"kind\"",
                        "\"euros\":\"750.00\",\"halfDays\":4,\"months\":9,"
                                + "\"madeUp\":[\"title\",\"euros\"],\"kind\"");
        assertThat(upload(stated).status()).isEqualTo(200);
        assertThat(
                        division.bean(JdbcClient.class)
                                .sql(
                                        """
                                        select convert_from(data, 'UTF8')::jsonb ->> 'madeUp'
                                          from journal where type = 'envelope.granted.v1'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("[\"euros\"]");
    }

    @Test
    @Rule({"R16", "R64"})
    void a_file_as_of_a_day_to_come_is_refused_and_nothing_is_published_of_it() {
        var answer = division.upload("/portfolio/imports?asOf=2062-01-01", stream(LAUNCH));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("portfolio-as-of-after-today");
        assertThat(answer.text("rule")).isEqualTo("R16");
        assertThat(division.get("/initiatives/a").status()).isEqualTo(404);
        assertThat(published()).noneMatch(type -> type.startsWith("portfolio."));
    }

    @Test
    @Rule({"R16", "R29", "R64"})
    void a_file_with_an_unreadable_line_is_complete_only_once_it_is_sent_without_it() {
        assertThat(upload(LAUNCH + "{\"on\":\"2020-01-02\",\n").status()).isEqualTo(422);
        division.settle();
        assertThat(published()).contains("portfolio.import-started.v1");
        assertThat(published()).doesNotContain("portfolio.imported.v1");
        assertThat(published()).doesNotContain("envelope.released.v1");
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isFalse();

        assertThat(upload(LAUNCH).status()).isEqualTo(200);
        division.settle();
        assertThat(published()).contains("envelope.released.v1");
        assertThat(published()).last().isEqualTo("portfolio.imported.v1");
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isTrue();
    }

    @Test
    @Rule({"R16", "R64"})
    void a_file_as_of_an_earlier_day_completes_none_that_told_of_a_later_one() {
        assertThat(upload(LAUNCH + "{\"on\":\"2020-01-02\",\n").status()).isEqualTo(422);

        approve(manager, LAUNCH);
        String earlier = "/portfolio/imports?asOf=2021-12-31";
        assertThat(division.upload(earlier, stream(LAUNCH)).status()).isEqualTo(200);
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isFalse();

        assertThat(division.upload(IMPORTS, stream(LAUNCH)).status()).isEqualTo(200);
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isTrue();
    }

    @Test
    @Rule({"R16", "R29"})
    void whatever_day_is_named_no_grant_ends_whose_term_has_not() {
        assertThat(upload(LAUNCH.replace("2020-01-01", "2021-06-01")).status()).isEqualTo(200);

        division.bean(GrantTerms.class).releaseBefore(LocalDate.of(2062, 1, 1));

        division.settle();
        assertThat(published()).doesNotContain("envelope.released.v1");
    }

    @Test
    @Rule("R16")
    void a_file_is_approved_by_a_manager_volunteer_in_person_and_by_nobody_else() {
        RunningDivision olaf = division.as("olaf", "employee", "volunteer", "operator");
        olaf.post("/volunteers/olaf/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        for (RunningDivision other : List.of(olaf, division.as("eve", "employee", "volunteer"))) {
            var answer = approve(other, LAUNCH);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("portfolio-approved-by-no-manager");
            assertThat(answer.text("rule")).isEqualTo("R16");
        }
        assertThat(approve(division.as("otto", "operator"), LAUNCH).status()).isEqualTo(403);
        nothingOf(division.upload(IMPORTS, stream(LAUNCH)));

        assertThat(approve(manager, LAUNCH).status()).isEqualTo(201);
        assertThat(approve(manager, LAUNCH).status()).isEqualTo(201);
        var listed = division.get("/portfolio/approvals").body().get("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).get("digest").asString()).isEqualTo(digest(LAUNCH));
        assertThat(listed.get(0).get("approvedBy").asString()).isEqualTo("mia");
        assertThat(listed.get(0).get("approvedOn").asString()).isEqualTo("2022-01-01");
        assertThat(division.upload(IMPORTS, stream(LAUNCH)).status()).isEqualTo(200);
        assertThat(stored("portfolio.approved")).isEqualTo(1);
    }

    @Test
    @Rule("R16")
    void whoever_approves_a_file_does_not_import_it_and_another_byte_is_another_file() {
        assertThat(approve(manager, LAUNCH).status()).isEqualTo(201);

        nothingOf(division.as("mia", "employee", "operator").upload(IMPORTS, stream(LAUNCH)));
        nothingOf(division.upload(IMPORTS, stream(LAUNCH.replace("\"A\"", "\"B\""))));
    }

    @Test
    @Rule("R16")
    void of_a_file_that_breaks_off_nothing_is_imported() {
        String whole = LAUNCH + " ".repeat(1 << 20);
        assertThat(approve(manager, whole).status()).isEqualTo(201);

        assertThatThrownBy(() -> division.upload(IMPORTS, new BreaksOff(whole, 1 << 19)))
                .isInstanceOf(UncheckedIOException.class);

        division.settle();
        assertThat(division.get("/initiatives/a").status()).isEqualTo(404);
        assertThat(published()).noneMatch(type -> type.startsWith("portfolio."));
    }

    private void nothingOf(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("portfolio-not-approved");
        assertThat(division.get("/initiatives/a").status()).isEqualTo(404);
        assertThat(published()).noneMatch(type -> type.startsWith("portfolio."));
    }

    private long stored(String type) {
        return division.bean(JdbcClient.class)
                .sql("select count(*) from domain_event where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private static String digest(String file) {
        return HexFormat.of().formatHex(Sha256.of(file));
    }

    private static Answer approve(RunningDivision by, String file) {
        return by.put("/portfolio/approvals/" + digest(file), "");
    }

    private static InputStream stream(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The manager volunteer has approved it. */
    private Answer upload(String file) {
        assertThat(approve(manager, file).status()).isEqualTo(201);
        return division.upload(IMPORTS, stream(file));
    }

    /** The types of what is published, in order. */
    private List<String> published() {
        return division.bean(JdbcClient.class)
                .sql("select type from journal order by position")
                .query(String.class)
                .list();
    }

    /** A connection that breaks off in the middle, as when somebody is killed. */
    private static final class BreaksOff extends ByteArrayInputStream {
        private int left;

        BreaksOff(String whole, int after) {
            super(whole.getBytes(StandardCharsets.UTF_8));
            this.left = after;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                throw new IllegalStateException("broken off");
            }
            int read = super.read(buffer, offset, Math.min(length, left));
            left -= read;
            return read;
        }
    }

    private static Path portfolio() {
        Path file =
                Path.of(System.getProperty("essaim.portfolio", "?"), "state-startups-2022.jsonl");
        assertThat(file).as("the real portfolio at essaim.portfolio, which this needs").exists();
        return file;
    }
}
