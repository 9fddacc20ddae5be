package org.essaim.reporting.initiative.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.irritant.read.IrritantFilter;
import org.essaim.reporting.irritant.read.Irritants;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.testkit.Night;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of initiatives with all that happened to them: what is found is right, and how long it
 * took is in the log.
 */
@Night
class ManyInitiativesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyInitiativesTest.class);
    private static final int MANY = 6_000;
    private static final int AT_ONCE = 50;

    private static final String FACTS =
            """
            insert into recorded_fact (stream, position, known_at, known_on, true_on, kind,
                division, initiative, subject_id, year, cents, half_days, payload)
            select 'division.d' || i %% 40, i * 100 + %1$d, day, day, day, '%2$s', 'd' || i %% 40,
                %3$s, %4$s, %5$s, (%6$s)::jsonb
              from generate_series(1, %7$d) i
              cross join lateral (select date '2024-01-01' + i %% 500 + %1$d as day) on_day
             where i %% %8$d = 0
            """;

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final FactTable facts = new FactTable(jdbc);
    private final InitiativeSearch search = new InitiativeSearch(facts);
    private final Irritants irritants = new Irritants(facts);
    private final Initiatives initiatives = new Initiatives(facts);

    private void fill(
            int position, String kind, String subject, String moved, String json, int each) {
        jdbc.sql(FACTS.formatted(position, kind, "'i' || i", subject, moved, json, MANY, each))
                .update();
    }

    private static String id(int what) {
        return "md5('%d-' || i)::uuid".formatted(what);
    }

    private static String digest(String what) {
        return "'sha256:' || md5('%1$s' || i) || md5(i || '%1$s')".formatted(what);
    }

    private void fill() {
        String none = "null, null, null";
        fill(
                1,
                "LAUNCHED",
                "null",
                none,
                "jsonb_build_object('kind', 'PROTOTYPE', 'title', %s, 'irritantId', %s)"
                        .formatted(digest("title"), id(1)),
                1);
        fillIrritants(none);
        fillUseAndMoney(none);
        fill(30, "STAGE_ENTERED", "null", none, "'{\"stage\": \"PILOT\"}'", 3);
        fill(
                40,
                "CLOSED",
                "null",
                none,
                "jsonb_build_object('tried', %s, 'learnt', %s)"
                        .formatted(digest("tried"), digest("learnt")),
                5);
        fill(50, "STOPPED", id(50), none, "'{}'", 7);
        fill(51, "REINSTATED", id(50), none, "'{}'", 14);
        fill(60, "BOARD_DECIDED", "null", none, "'{\"outcome\": \"GENERALIZE\"}'", 50);
        fillTexts();
        jdbc.sql("vacuum analyze").update();
    }

    private void fillIrritants(String none) {
        jdbc.sql(
                        FACTS.formatted(
                                2,
                                "IRRITANT_REPORTED",
                                "null",
                                id(1),
                                none,
                                """
                                jsonb_build_object('category',
                                    (array['WAITING', 'ERROR'])[1 + i %% 2],
                                'recurrence', 'DAILY', 'hurts', %s, 'zone', %s)
                                """
                                        .formatted(digest("hurts"), digest("zone")),
                                MANY,
                                1))
                .update();
    }

    private void fillUseAndMoney(String none) {
        for (int measure = 0; measure < 6; measure++) {
            fill(
                    10 + measure,
                    "USED",
                    id(10 + measure),
                    none,
                    """
                    '{"users": ' || i % 90 || ', "level": "MEASURED"}'
                    """,
                    2);
            fill(20 + measure, "SPENT", id(20 + measure), "2024, 10000, 1", "'{}'", 1);
        }
    }

    private void fillTexts() {
        for (String text : List.of("title", "hurts", "zone", "tried", "learnt")) {
            jdbc.sql(
                            """
                            insert into free_text (stream, digest, salt, text)
                            select 'division.d' || i % 40, DIGEST, 'salt',
                                'Simplifier la démarche numéro ' || i || ' des élèves '
                                || (array['attente', 'erreur', 'cantine', 'buvette'])[1 + i % 4]
                                || repeat(' au guichet de la mairie annexe', 4)
                              from generate_series(1, MANY) i
                            """
                                    .replace("DIGEST", digest(text))
                                    .replace("MANY", "" + MANY))
                    .update();
        }
    }

    private <T> T timed(String what, Supplier<T> question) {
        question.get();
        long from = System.nanoTime();
        T answer = question.get();
        LOG.info("{}: {} ms", what, (System.nanoTime() - from) / 1_000_000);
        return answer;
    }

    private long count(String what, InitiativeFilter filter) {
        timed(
                what + ", a page",
                () ->
                        search.page(
                                AsOf.NOW,
                                filter,
                                InitiativeSort.USERS,
                                new PageRequest("", AT_ONCE)));
        long count = timed(what, () -> search.count(AsOf.NOW, filter));
        Set<InitiativeKey> all = search.keys(AsOf.NOW, filter);
        assertThat(all).as(what).hasSize((int) count);
        assertThat(latest(filter)).as(what).hasSize((int) Math.min(count, 3 * AT_ONCE));
        assertThat(all).as(what).containsAll(latest(filter));
        return count;
    }

    /** What the first three pages show. */
    private Set<InitiativeKey> latest(InitiativeFilter filter) {
        Set<InitiativeKey> shown = new HashSet<>();
        String after = "";
        for (int page = 0; page < 3 && after != null; page++) {
            PageRequest part = new PageRequest(after, AT_ONCE);
            Page<FoundInitiative> found =
                    search.page(AsOf.NOW, filter, InitiativeSort.LATEST, part);
            found.items()
                    .forEach(row -> shown.add(new InitiativeKey(row.division(), row.initiative())));
            after = found.next();
        }
        return shown;
    }

    @Test
    void among_thousands_what_is_looked_for_is_found() {
        fill();
        assertThat(count("all", InitiativeFilter.ALL)).isEqualTo(MANY);
        assertThat(count("a number", words("1234"))).isEqualTo(1);
        assertThat(count("a word of a quarter", words("buvettes"))).isEqualTo(MANY / 4);
        assertThat(count("words of all", words("demarches eleve guichets"))).isEqualTo(MANY);
        assertThat(count("used", new InitiativeFilter(null, null, null, null, true, null, null)))
                .isEqualTo(MANY / 2 - MANY / 90);
        assertThat(
                        count(
                                "stopped, of a division",
                                new InitiativeFilter(null, "d7", null, null, null, true, null)))
                .isEqualTo(
                        IntStream.rangeClosed(1, MANY)
                                .filter(i -> i % 40 == 7 && i % 7 == 0 && i % 14 != 0)
                                .count());
        assertThat(
                        count(
                                "closed and open to adoption",
                                new InitiativeFilter(
                                        null,
                                        null,
                                        InitiativeStage.CLOSED,
                                        null,
                                        null,
                                        null,
                                        true)))
                .isEqualTo(MANY / 50);
        irritantsAndLessonsToo();
    }

    private void irritantsAndLessonsToo() {
        IrritantFilter all = new IrritantFilter(null, null, null, null, null);
        assertThat(timed("irritants", () -> irritants.count(AsOf.NOW, all))).isEqualTo(MANY);
        PageRequest part = new PageRequest("", AT_ONCE);
        assertThat(
                        timed(
                                "irritants, a page with who works on them",
                                () ->
                                        irritants.working(
                                                AsOf.NOW, irritants.latest(AsOf.NOW, all, part))))
                .hasSize(51);
        SoughtWords sought = SoughtWords.of("buvette");
        assertThat(timed("lessons", () -> initiatives.lessons(AsOf.NOW, sought, part).items()))
                .hasSize(50);
        assertThat(timed("lessons, how many", () -> initiatives.countLessons(AsOf.NOW, sought)))
                .isEqualTo(MANY / 20);
    }

    private static InitiativeFilter words(String q) {
        return new InitiativeFilter(q, null, null, null, null, null, null);
    }
}
