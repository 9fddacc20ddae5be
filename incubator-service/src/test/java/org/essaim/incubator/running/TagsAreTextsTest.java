package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tags cross the wire as digests; what is relevant is found by their texts, while there are any.
 */
@Rule({"R72", "R100"})
@Gate
class TagsAreTextsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final DivisionMessages ANCT = DivisionMessages.of("tagging");
    private static final DivisionMessages MEN = DivisionMessages.of("tagged");
    private static final DivisionMessages MTE = DivisionMessages.of("tagged-too");

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
        List.of(ANCT, MEN, MTE).forEach(each -> centre.with(each.division()));
    }

    @Test
    void targets_are_found_by_tags_that_are_texts_of_two_divisions_and_by_those_of_before() {
        String file = loved("tags", "forms");
        hurts(MEN, "queue", "desk", "forms");
        centre.receives(
                MTE.division(), MTE.reported("old", IrritantCategory.WAITING, DAY, "forms"));
        centre.caughtUp();
        assertThat(targets(file)).containsExactly("tagged forms", "tagged-too forms");

        Boards.decide(centre, item(file), "YES", null);
        Eventually.passes(() -> assertThat(centre.get(file).path("proposals")).hasSize(2));
        assertThat(centre.get(file).at("/proposals").findValuesAsString("tag"))
                .containsExactly("forms", "forms");
        assertThat(stored("tagged")).doesNotContain("forms").contains("tagText");
        assertThat(stored("tagged-too")).contains("forms");
    }

    @Test
    @Rule("R91")
    void a_merged_irritant_has_the_tags_of_both() {
        String file = loved("merged", "kiosks");
        hurts(MEN, "near", "counters");
        hurts(MEN, "same", "kiosks");
        centre.receives(MEN.division(), MEN.merged("same", "near", DAY));
        centre.caughtUp();
        assertThat(centre.get(file).at("/targets/0/irritantId").asString())
                .isEqualTo(MEN.irritantId("near").toString());
    }

    @Test
    void a_redacted_tag_matches_nothing_any_more_and_is_shown_nowhere() {
        String file = loved("named", "martin");
        WrittenText tag = hurts(MEN, "named", "martin");
        assertThat(targets(file)).containsExactly("tagged martin");
        Boards.decide(centre, item(file), "YES", null);
        Eventually.passes(() -> assertThat(centre.get(file).path("proposals")).hasSize(1));
        String later = loved("named-later", "martin");
        assertThat(targets(later)).containsExactly("tagged martin");

        centre.receives(
                MEN.division(), new TextRedacted(MEN.division(), tag.reference(), DAY, null, null));
        centre.caughtUp();
        assertThat(targets(later)).isEmpty();
        assertThat(centre.get(file).at("/proposals/0/tag").asString()).isEqualTo("[redacted]");
    }

    /** Launched for an irritant with that tag, and loved. */
    private static String loved(String initiative, String tag) {
        hurts(ANCT, initiative, tag);
        centre.receives(
                ANCT.division(),
                ANCT.launched(initiative, initiative, null, DAY),
                InitiativeMessages.of(ANCT.division(), initiative).used(DAY, 25));
        centre.caughtUp();
        return centre.list("/api/v1/generalization/cases?division=" + ANCT.division())
                .valueStream()
                .filter(row -> row.path("initiative").asString().equals(initiative))
                .map(row -> "/api/v1/generalization/cases/" + row.path("caseId").asString())
                .findFirst()
                .orElseThrow();
    }

    /** Published as divisions do, each tag disclosed beside it; the last tag is given back. */
    private static WrittenText hurts(DivisionMessages where, String name, String... tags) {
        List<WrittenText> written = Stream.of(tags).map(WrittenText::of).toList();
        for (WrittenText tag : written) {
            centre.jdbc()
                    .sql("insert into free_text (stream, digest, salt, text) values (?, ?, ?, ?)")
                    .params(DivisionStream.of(where.division()), tag.reference().digest())
                    .params(tag.salt(), tag.text())
                    .update();
        }
        FederationMessage reported =
                new IrritantReported(
                        where.division(),
                        where.irritantId(name),
                        IrritantCategory.WAITING,
                        Recurrence.DAILY,
                        reference(name),
                        reference("zone"),
                        List.of(),
                        DAY,
                        written.stream().map(WrittenText::reference).toList());
        centre.receives(where.division(), reported);
        centre.caughtUp();
        return written.getLast();
    }

    private static List<String> targets(String file) {
        return centre.get(file)
                .path("targets")
                .valueStream()
                .map(each -> each.path("division").asString() + " " + each.path("tag").asString())
                .sorted()
                .toList();
    }

    /** The proposal to that division as it is stored. */
    private static String stored(String division) {
        return centre.jdbc()
                .sql(
                        """
                        select string_agg(payload::text, ' ') from domain_event
                         where payload -> 'target' ->> 'division' = ?
                           and payload ->> 'initiative' = 'tags'
                        """)
                .param(division)
                .query(String.class)
                .single();
    }

    private static String item(String file) {
        return Boards.itemOf(centre, UUID.fromString(file.substring(file.lastIndexOf('/') + 1)));
    }
}
