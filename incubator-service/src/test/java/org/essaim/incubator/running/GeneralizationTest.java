package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a case to the vote, to proposals, answers, lineage and credits, in the running centre. */
@Gate
class GeneralizationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final DivisionMessages ANCT = DivisionMessages.of("anct-g");
    private static final DivisionMessages MEN = DivisionMessages.of("men-g");
    private static final DivisionMessages MTE = DivisionMessages.of("mte-g");
    private static final DivisionMessages DGT = DivisionMessages.of("dgt-g");

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
        List.of(ANCT, MEN, MTE, DGT).forEach(each -> centre.with(each.division()));
    }

    @Test
    @Rule({"R70", "R71", "R72", "R73", "R74", "R75"})
    void what_people_love_is_voted_on_offered_answered_and_followed() {
        hurts(MEN, "queue", IrritantCategory.WAITING, "loans", "hall");
        hurts(MTE, "mistakes", IrritantCategory.ERROR, "loans");
        hurts(DGT, "desks", IrritantCategory.WAITING, "parking");
        UUID caseId = loved("wicket", "loans");
        JsonNode before = file(caseId);
        assertThat(before.path("targets"))
                .extracting(target -> target.path("division").asString())
                .containsExactly("men-g");
        assertThat(before.path("proposals").size()).isZero();

        Boards.decide(centre, itemOf(caseId), "YES", null);
        Eventually.passes(() -> assertThat(file(caseId).path("proposals").size()).isEqualTo(1));
        JsonNode asked = file(caseId).path("proposals").get(0);
        assertThat(asked.path("target").asString()).isEqualTo("men-g");
        assertThat(asked.path("irritantId").asString())
                .isEqualTo(MEN.irritantId("queue").toString());
        assertThat(asked.path("category").asString()).isEqualTo("WAITING");
        assertThat(asked.path("tag").asString()).isEqualTo("loans");
        Eventually.passes(
                () ->
                        assertThat(centre.published())
                                .contains("generalization.proposed.v1 division.men-g"));

        adopts(UUID.fromString(asked.path("proposalId").asString()));
        Eventually.passes(() -> assertThat(file(caseId).path("credits").size()).isEqualTo(1));
        Eventually.passes(
                () ->
                        assertThat(file(caseId).at("/proposals/0/answer").asString())
                                .isEqualTo("ACCEPTED"));
        Eventually.passes(
                () -> assertThat(centre.published()).contains("generalization.credited.v1 all"));
    }

    /** What was offered is launched there, costs something and is used. */
    private static void adopts(UUID proposal) {
        InitiativeMessages local = InitiativeMessages.of(MEN.division(), "wicket-local");
        centre.receives(
                MEN.division(),
                MEN.launched("wicket-local", "queue", "wicket", DAY),
                MEN.accepts(proposal, "wicket", "wicket-local", DAY),
                local.spent("one", DAY),
                local.spent("two", DAY),
                local.reversed("two", DAY),
                local.used(DAY.plusDays(10), 7),
                local.used(DAY.plusDays(40), 5));
        centre.caughtUp();
        JsonNode tree = centre.get("/api/v1/generalization/lineage/men-g/wicket-local");
        assertThat(tree.path("initiative").asString()).isEqualTo("wicket");
        JsonNode adopter = tree.at("/adopters/0");
        assertThat(adopter.path("initiative").asString()).isEqualTo("wicket-local");
        assertThat(adopter.path("users").asInt()).isEqualTo(5);
        assertThat(adopter.path("mostUsers").asInt()).isEqualTo(7);
        assertThat(RunningCentre.amount(adopter.path("amount")))
                .isEqualTo(InitiativeMessages.EXPENSE);
    }

    @Test
    @Rule("R72")
    void who_reports_a_matching_irritant_later_or_by_merging_is_asked_then_and_once() {
        UUID caseId = loved("kiosk", "booths");
        Boards.decide(centre, itemOf(caseId), "YES", null);
        centre.caughtUp();
        assertThat(file(caseId).path("proposals").size()).isZero();
        hurts(MTE, "late", IrritantCategory.WAITING, "booths");
        hurts(MTE, "later", IrritantCategory.WAITING, "booths");
        hurts(DGT, "near", IrritantCategory.WAITING, "tickets");
        assertThat(targets(caseId)).containsExactly("mte-g");
        hurts(DGT, "same", IrritantCategory.WAITING, "lines");
        centre.receives(
                DGT.division(),
                DGT.reported("exact", IrritantCategory.ERROR, DAY, "booths"),
                DGT.merged("near", "same", DAY));
        centre.caughtUp();
        assertThat(targets(caseId)).containsExactly("mte-g");
        centre.receives(
                ANCT.division(),
                ANCT.reported("kiosk-2", IrritantCategory.WAITING, DAY, "tickets"),
                ANCT.merged("kiosk", "kiosk-2", DAY));
        centre.caughtUp();
        assertThat(targets(caseId)).containsExactly("dgt-g", "mte-g");
        JsonNode toDgt = proposal(caseId, "dgt-g");
        assertThat(toDgt.path("irritantId").asString())
                .as("the one that goes on is the reason")
                .isEqualTo(DGT.irritantId("same").toString());
    }

    @Test
    @Rule("R72")
    void what_hurts_no_longer_makes_nothing_relevant() {
        hurts(MEN, "gone", IrritantCategory.WAITING, "badges");
        centre.receives(MEN.division(), MEN.resolved("gone", DAY));
        UUID caseId = loved("badge", "badges");
        Boards.decide(centre, itemOf(caseId), "YES", null);
        centre.caughtUp();
        assertThat(targets(caseId)).isEmpty();
        centre.receives(MEN.division(), MEN.reopened("gone", DAY));
        centre.caughtUp();
        assertThat(targets(caseId)).as("it hurts again").containsExactly("men-g");
    }

    @Test
    @Rule({"R72", "R74"})
    void who_has_it_already_or_gave_it_is_not_asked() {
        hurts(MTE, "has", IrritantCategory.WAITING, "maps");
        hurts(DGT, "gave", IrritantCategory.WAITING, "maps");
        hurts(MEN, "lacks", IrritantCategory.WAITING, "maps");
        centre.receives(DGT.division(), DGT.launched("map-zero", null, null, DAY));
        centre.receives(MTE.division(), MTE.launched("map-mte", null, "map", DAY));
        InitiativeMessages map = InitiativeMessages.of(ANCT.division(), "map");
        centre.receives(
                ANCT.division(),
                ANCT.reported("map", IrritantCategory.WAITING, DAY, "maps"),
                ANCT.launched("map", "map", "map-zero", DAY),
                map.used(DAY, 25));
        Eventually.passes(() -> assertThat(caseOf("map")).isNotNull());
        UUID caseId = UUID.fromString(caseOf("map").path("caseId").asString());
        Boards.decide(centre, itemOf(caseId), "YES", null);
        Eventually.passes(() -> assertThat(targets(caseId)).isNotEmpty());
        centre.caughtUp();
        assertThat(targets(caseId)).containsExactly("men-g");
    }

    @Test
    @Rule("R73")
    void a_division_that_declined_is_not_asked_again() {
        hurts(MEN, "no", IrritantCategory.WAITING, "stamps");
        UUID caseId = loved("stamp", "stamps");
        Boards.decide(centre, itemOf(caseId), "YES", null);
        Eventually.passes(() -> assertThat(targets(caseId)).containsExactly("men-g"));
        UUID asked = UUID.fromString(proposal(caseId, "men-g").path("proposalId").asString());
        centre.receives(MEN.division(), MEN.declines(asked, "stamp", DAY));
        hurts(MEN, "again", IrritantCategory.WAITING, "stamps");
        centre.caughtUp();
        assertThat(proposal(caseId, "men-g").path("answer").asString()).isEqualTo("DECLINED");
        assertThat(targets(caseId)).containsExactly("men-g");
    }

    @Test
    @Rule("R74")
    void the_use_of_an_adopter_redeems_no_expense_of_the_origin() {
        LocalDate spent = LocalDate.of(2024, 5, 1);
        InitiativeMessages origin = InitiativeMessages.of(DGT.division(), "lone");
        InitiativeMessages adopter = InitiativeMessages.of(MTE.division(), "lone-too");
        centre.receives(
                DGT.division(),
                DGT.launched("lone", null, null, spent),
                origin.spent("one", spent));
        centre.receives(
                MTE.division(),
                MTE.launched("lone-too", null, "lone", spent),
                adopter.used(spent.plusDays(9), 50));
        centre.receivesWatermark(DGT.division(), Instant.parse("2025-06-01T00:00:00Z"));
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/stops"))
                                .extracting(stop -> stop.path("initiative").asString())
                                .contains("lone"));
        centre.caughtUp();
        JsonNode tree = centre.get("/api/v1/generalization/lineage/dgt-g/lone");
        assertThat(tree.at("/adopters/0/users").asInt()).isEqualTo(50);
        assertThat(tree.path("users").asInt()).isZero();
    }

    @Test
    @Rule("R75")
    void an_owner_is_credited_by_consent_and_shown_no_longer_than_it_lasts() {
        hurts(MTE, "one", IrritantCategory.WAITING, "honours");
        hurts(DGT, "two", IrritantCategory.WAITING, "honours");
        UUID caseId = loved("honour", "honours");
        Boards.decide(centre, itemOf(caseId), "YES", null);
        Eventually.passes(() -> assertThat(targets(caseId)).containsExactly("dgt-g", "mte-g"));
        centre.receives(MTE.division(), MTE.launched("first", null, "honour", DAY));
        Eventually.passes(() -> assertThat(file(caseId).path("credits").size()).isEqualTo(1));
        assertThat(file(caseId).at("/credits/0").hasNonNull("owner")).isFalse();
        centre.receives(ANCT.division(), ANCT.consents("honour", "p-ada", DAY));
        centre.caughtUp();
        centre.receives(DGT.division(), DGT.launched("second", null, "honour", DAY));
        Eventually.passes(() -> assertThat(file(caseId).path("credits").size()).isEqualTo(2));
        assertThat(owner(caseId, "second")).isEqualTo("p-ada");
        assertThat(owner(caseId, "first")).isEmpty();
        centre.receives(ANCT.division(), ANCT.consents("honour", null, DAY));
        Eventually.passes(() -> assertThat(owner(caseId, "second")).isEmpty());
    }

    /** Launched for an irritant of that tag and loved: it has a case. */
    private static UUID loved(String initiative, String tag) {
        InitiativeMessages messages = InitiativeMessages.of(ANCT.division(), initiative);
        centre.receives(
                ANCT.division(),
                ANCT.reported(initiative, IrritantCategory.WAITING, DAY, tag),
                ANCT.launched(initiative, initiative, null, DAY),
                messages.used(DAY, 25));
        Eventually.passes(() -> assertThat(caseOf(initiative)).isNotNull());
        centre.caughtUp();
        return UUID.fromString(caseOf(initiative).path("caseId").asString());
    }

    private static void hurts(
            DivisionMessages where, String name, IrritantCategory category, String... tags) {
        centre.receives(where.division(), where.reported(name, category, DAY, tags));
        centre.caughtUp();
    }

    private static JsonNode caseOf(String initiative) {
        return centre.list("/api/v1/generalization/cases?division=" + ANCT.division())
                .valueStream()
                .filter(row -> row.path("initiative").asString().equals(initiative))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode file(UUID caseId) {
        return centre.get("/api/v1/generalization/cases/" + caseId);
    }

    private static List<String> targets(UUID caseId) {
        return file(caseId)
                .path("proposals")
                .valueStream()
                .map(proposal -> proposal.path("target").asString())
                .sorted()
                .toList();
    }

    private static JsonNode proposal(UUID caseId, String target) {
        return file(caseId)
                .path("proposals")
                .valueStream()
                .filter(each -> each.path("target").asString().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private static String owner(UUID caseId, String adoptedAs) {
        return file(caseId)
                .path("credits")
                .valueStream()
                .filter(credit -> credit.path("adoptedAs").asString().equals(adoptedAs))
                .map(credit -> credit.path("owner").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static String itemOf(UUID caseId) {
        return Boards.itemOf(centre, caseId);
    }
}
