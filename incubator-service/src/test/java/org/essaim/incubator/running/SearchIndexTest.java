package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.incubator.search.read.SearchEntries;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * However many initiatives there are, a page of what is found costs a page: 20,000 here, and as
 * many as {@code -Dessaim.searched=100000} says, with what each question costs on the console.
 */
@Night
class SearchIndexTest {

    private static final int SEARCHED = Integer.getInteger("essaim.searched", 20_000);
    private static final int ROUNDS = 5;

    /** Initiatives of a hundred divisions, one in a thousand about a rare word. */
    private static final List<String> FILL =
            List.of(
                    """
                    insert into free_text (stream, digest, salt, text)
                    select 'division.d' || n % 100, 'sha256:' || n, '00',
                           (array['Transport', 'Guichet', 'Clefs', 'Réunion', 'Badge'])[1 + n % 5]
                               || ' ' || (array['accueil', 'en ligne', 'perdu'])[1 + n % 3]
                               || ' ' || case when n % 1000 = 7 then 'licorne' else md5(n::text) end
                      from generate_series(1, {searched}) n
                    """,
                    """
                    insert into initiative (division, initiative, stream, title_digest, kind,
                                            launched_on, stage, made_up)
                    select 'd' || n % 100, 'i' || n, 'division.d' || n % 100, 'sha256:' || n,
                           'PROTOTYPE', date '2020-01-01' + n % 2000,
                           case when n % 50 = 0 then 'GROWTH' else 'IDEA' end, '{}'
                      from generate_series(1, {searched}) n
                    """,
                    """
                    insert into generalization_initiative
                        (division, initiative, launched_on, cents, half_days, users, most_users,
                         measured_on, arrival)
                    select 'd' || n % 100, 'i' || n, date '2020-01-01', 0, 0, n % 40, n % 40,
                           case when n % 3 = 0 then date '2021-01-01' end, n
                      from generate_series(1, {searched}) n
                    """,
                    """
                    insert into search_entry (kind, division, id, stream, digests, happened_on,
                                              news, words)
                    select 'INITIATIVE', division, initiative, stream, array[title_digest],
                           launched_on, row_number() over (order by initiative),
                           words_of(stream, array[title_digest], '{}')
                      from initiative
                    """,
                    "analyze");

    /** As if each question had been asked before: its plan is the one that was kept. */
    private static final String KEPT_PLANS =
            """
            do $$ begin
              execute format('alter database %I set plan_cache_mode = force_generic_plan',
                             current_database());
            end $$
            """;

    private static RunningCentre centre;

    @BeforeAll
    static void a_large_federation() {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        JdbcClient patient = JdbcClient.create(database.dataSource());
        patient.sql(KEPT_PLANS).update();
        centre = RunningCentre.at(Instant.parse("2026-03-02T10:00:00Z"), database);
        FILL.forEach(
                sql -> patient.sql(sql.replace("{searched}", String.valueOf(SEARCHED))).update());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void words_are_looked_up_in_their_index() {
        long looked = scans("search_entry_words");
        JsonNode found = centre.get("/api/v1/search?q=licornes&size=1000");
        assertThat(found.path("items")).hasSize(SEARCHED / 1_000);
        Eventually.passes(() -> assertThat(scans("search_entry_words")).isGreaterThan(looked));
    }

    /** The plan that is kept suits rare words: it would look up all that have this one. */
    @Test
    void a_frequent_word_is_read_in_the_order_of_news() {
        long looked = scans("search_entry_words");
        long read = scans("search_entry_news");
        assertThat(centre.get("/api/v1/search?q=clefs&size=20").path("items")).hasSize(20);
        Eventually.passes(() -> assertThat(scans("search_entry_news")).isGreaterThan(read));
        assertThat(scans("search_entry_words")).isEqualTo(looked);
    }

    @Test
    void the_latest_are_read_in_their_order() {
        long read = scans("search_entry_news");
        assertThat(centre.get("/api/v1/search?size=20").path("items")).hasSize(20);
        Eventually.passes(() -> assertThat(scans("search_entry_news")).isGreaterThan(read));
    }

    /** Each launch, stage and first use takes the next one. */
    @Test
    void the_last_number_of_news_is_looked_up_in_its_index() {
        assertThat(
                        centre.jdbc()
                                .sql("explain select " + SearchEntries.LAST_NEWS)
                                .query(String.class)
                                .list())
                .anySatisfy(line -> assertThat(line).contains("using search_entry_news"))
                .noneSatisfy(line -> assertThat(line).contains("Seq Scan"));
    }

    @Test
    void every_question_is_answered_however_many_there_are() {
        for (String query :
                List.of(
                        "q=licorne",
                        "q=clefs+perdues",
                        "q=clefs",
                        "q=clefs&sort=LATEST",
                        "sort=LATEST",
                        "division=d7",
                        "stage=GROWTH",
                        "used=true&sort=USERS",
                        "stage=CLOSED",
                        "q=clefs&used=true&stage=GROWTH&division=d50")) {
            long[] millis = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                assertThat(centre.get("/api/v1/search?size=20&" + query).has("items")).isTrue();
                millis[round] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
            Arrays.sort(millis);
            IO.println("%,d things, %s: %,d ms".formatted(SEARCHED, query, millis[ROUNDS / 2]));
        }
    }

    private static long scans(String index) {
        return centre.jdbc()
                .sql("select idx_scan from pg_stat_user_indexes where indexrelname = ?")
                .param(index)
                .query(Long.class)
                .single();
    }
}
