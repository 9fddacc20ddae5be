package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.federation.stream.ClaimGuard;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real division's portfolio through the running service. */
class PortfolioImportTest {

    private static final DivisionId DIVISION = new DivisionId("mtes");
    private static final String LAUNCH =
            """
            {"on":"2020-01-01","where":"mtes","fact":"initiative-launched","initiative":"a",\
            "title":"A","kind":"PROTOTYPE"}
            """;
    private static final String IMPORTS = "/portfolio/imports?asOf=2022-01-01";

    private RunningDivision division;

    @BeforeEach
    void start() {
        division = RunningDivision.start(PostgresServer.freshDatabase(), DIVISION.value());
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
    void a_portfolio_goes_in_once_however_often_it_is_sent_and_wherever_it_broke_off()
            throws IOException {
        byte[] whole = Files.readAllBytes(portfolio());
        assertThatThrownBy(() -> upload(new BreaksOff(whole, whole.length / 2)))
                .isInstanceOf(UncheckedIOException.class);
        Eventually.holds("half of it is in", () -> !division.bean(ClaimGuard.class).mayClaim());

        var first = upload(new ByteArrayInputStream(whole));
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

        var again = upload(new ByteArrayInputStream(whole));
        assertThat(again.body().get("recorded").asInt()).isZero();
        assertThat(again.body().get("known").asInt()).isEqualTo(186);
        assertThat(again.body().get("refused")).isEqualTo(first.body().get("refused"));
        division.settle();
        assertThat(division.get("/envelope").body()).hasToString(books);
        assertThat(division.get("/envelope/check").body().get("sound").asBoolean()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_reported_and_the_rest_is_imported() {
        var answer = upload(file(LAUNCH + "{\"on\":\"2020-01-01\",\n"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("recorded").asInt()).isEqualTo(1);
        assertThat(answer.body().get("malformed").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(division.get("/initiatives/a").status()).isEqualTo(200);
        assertThat(upload(InputStream.nullInputStream()).status()).isEqualTo(422);
    }

    @Test
    @Rule({"R16", "R64"})
    void a_file_as_of_a_day_to_come_is_refused_and_nothing_is_published_of_it() {
        var answer = division.upload("/portfolio/imports?asOf=2062-01-01", file(LAUNCH));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("portfolio-as-of-after-today");
        assertThat(answer.text("rule")).isEqualTo("R16");
        assertThat(division.get("/initiatives/a").status()).isEqualTo(404);
        assertThat(published()).noneMatch(type -> type.startsWith("portfolio."));
    }

    @Test
    @Rule({"R16", "R29", "R64"})
    void a_file_with_an_unreadable_line_is_complete_only_once_it_is_sent_without_it() {
        assertThat(upload(file(LAUNCH + "{\"on\":\"2020-01-02\",\n")).status()).isEqualTo(422);
        division.settle();
        assertThat(published()).contains("portfolio.import-started.v1");
        assertThat(published()).doesNotContain("portfolio.imported.v1");
        assertThat(published()).doesNotContain("envelope.released.v1");
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isFalse();

        assertThat(upload(file(LAUNCH)).status()).isEqualTo(200);
        division.settle();
        assertThat(published()).contains("envelope.released.v1");
        assertThat(published()).last().isEqualTo("portfolio.imported.v1");
        assertThat(division.bean(ClaimGuard.class).mayClaim()).isTrue();
    }

    private static InputStream file(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private RunningDivision.Answer upload(InputStream file) {
        return division.upload(IMPORTS, file);
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

        BreaksOff(byte[] whole, int after) {
            super(whole);
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
