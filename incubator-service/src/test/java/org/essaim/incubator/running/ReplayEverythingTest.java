package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every processor of the centre from the first event again, and again under a newer policy: nothing
 * is decided, published or found twice, and what is shown comes out as it was (R66).
 */
@Gate
class ReplayEverythingTest {

    private static final Instant JUNE = Instant.parse("2025-06-20T10:00:00Z");

    /** Days on which a stream was read to its end, what people keep and what was sent to others. */
    private static final Set<String> NO_EVENTS =
            Set.of(
                    "reachable_day",
                    "resource_version",
                    "saved_search",
                    "webhook",
                    "webhook_delivery",
                    "portfolio_file",
                    "notice_preference",
                    "notice_role",
                    "notice_sent",
                    "notice_off",
                    "calendar_feed");

    private static final Pattern TABLE =
            Pattern.compile("create table (\\w+)|alter table (\\w+) rename to (\\w+)");

    /** How often an initiative was changed and reviewed is no fact about it. */
    private static final Set<String> NO_FACTS = Set.of("review_initiative");

    private final PostgresDatabase database = PostgresServer.freshDatabase();

    @Test
    @Rule({"R66", "R70", "R73", "R75", "R99"})
    @Fault(11)
    void five_replays_also_under_a_newer_policy_decide_publish_and_show_the_same() {
        Map<String, String> before;
        try (RunningCentre march = RunningCentre.at(SampleFederation.MARCH, database)) {
            SampleFederation.fill(march);
            before = everything(march);
            assertThat(before.get("types"))
                    .contains("stopping.stopped", "stopping.reinstated", "stopping.warned")
                    .contains("generalization.proposed", "generalization.credited")
                    .contains("matter.decided", "policy.published")
                    .contains("control.finding-closed", "control.sample-drawn");
            for (int i = 0; i < Overnight.times("essaim.replays", 1, 2); i++) {
                replayAll(march);
                assertThat(everything(march)).isEqualTo(before);
            }
        }
        try (RunningCentre june = RunningCentre.at(JUNE, database)) {
            june.caughtUp();
            assertThat(june.get("/api/v1/policy").at("/values/version").asInt()).isEqualTo(2);
            Map<String, String> later = everything(june);
            assertThat(later.get("stops")).isEqualTo(before.get("stops"));
            for (int i = 0; i < Overnight.times("essaim.replays", 1, 3); i++) {
                replayAll(june);
                assertThat(everything(june)).isEqualTo(later);
            }
        }
    }

    private static void replayAll(RunningCentre centre) {
        List<StreamingEventProcessor> all =
                centre.bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                        .map(StreamingEventProcessor.class::cast)
                        .toList();
        assertThat(all)
                .extracting(StreamingEventProcessor::getName)
                .containsExactlyInAnyOrder(
                        "board",
                        "control",
                        "divisions",
                        "funding",
                        "funding-rounds",
                        "generalization",
                        "initiatives",
                        "obstacles",
                        "offices",
                        "search",
                        "redactions",
                        "publication",
                        "reception",
                        "stopping",
                        "webhooks",
                        "withdrawals");
        all.forEach(StreamingEventProcessor::shutDown);
        all.forEach(StreamingEventProcessor::resetTokens);
        projections(centre).forEach(table -> centre.jdbc().sql("truncate " + table).update());
        all.forEach(StreamingEventProcessor::start);
        centre.caughtUp();
    }

    /** What was decided and published, and every row that is shown. */
    private static Map<String, String> everything(RunningCentre centre) {
        Map<String, String> all = new TreeMap<>();
        all.put("events", one(centre, "select count(*) || '' from domain_event"));
        all.put(
                "types",
                one(
                        centre,
                        """
                        select string_agg(t, ' ' order by t)
                          from (select type || ' ' || count(*) as t
                                  from domain_event group by type) each
                        """));
        all.put(
                "published",
                one(
                        centre,
                        """
                        select string_agg(position || ' ' || id || ' ' || type || ' '
                                          || coalesce(recipient, 'all') || ' '
                                          || encode(data, 'hex'), ' '
                                          order by position) from journal
                        """));
        all.put("stops", one(centre, "select string_agg(stop_id || '', ' ') from stop"));
        all.put("deadLetters", one(centre, "select count(*) || '' from dead_letter_event"));
        for (String table : projections(centre)) {
            if (!NO_FACTS.contains(table)) {
                all.put(
                        table,
                        one(
                                centre,
                                "select coalesce(string_agg(r::text, ';' order by r::text), '')"
                                        + " from "
                                        + table
                                        + " r"));
            }
        }
        return all;
    }

    /** All that the centre itself keeps; each can be made again while it answers (0029). */
    private static List<String> projections(RunningCentre centre) {
        List<String> tables = centre.rebuildable();
        assertThat(tables).containsExactlyInAnyOrderElementsOf(tablesOfTheCentre());
        return tables;
    }

    private static Set<String> tablesOfTheCentre() {
        try {
            Set<String> tables = new TreeSet<>();
            Resource[] migrations =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/service/*.sql");
            Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
            for (Resource migration : migrations) {
                TABLE.matcher(migration.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(
                                found -> {
                                    if (found.group(2) != null) {
                                        tables.remove(found.group(2));
                                    }
                                    tables.add(found.group(found.group(1) == null ? 3 : 1));
                                });
            }
            tables.removeAll(NO_EVENTS);
            return tables;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String one(RunningCentre centre, String sql) {
        return centre.jdbc().sql(sql).query(String.class).single();
    }
}
