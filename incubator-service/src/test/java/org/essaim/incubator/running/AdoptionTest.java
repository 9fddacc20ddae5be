package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.GeneralizationTitleCorrected;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.generalization.domain.GeneralizationDecider;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.store.Processors;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the centre publishes of an adoption, and lineages that names alone do not tell. */
@Gate
class AdoptionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DivisionMessages ANCT = DivisionMessages.of("anct-a");
    private static final DivisionMessages MEN = DivisionMessages.of("men-a");
    private static final DivisionMessages MTE = DivisionMessages.of("mte-a");

    private static final Class<GeneralizationTitleCorrected> CORRECTED =
            GeneralizationTitleCorrected.class;

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
        List.of(ANCT, MEN, MTE).forEach(each -> centre.with(each.division()));
    }

    @Test
    @Rule({"R72", "R73", "R75"})
    void what_is_proposed_and_accepted_is_credited_and_names_who_consented() {
        InitiativeMessages abri = InitiativeMessages.of(ANCT.division(), "adopt");
        var queue = MEN.reported("queue", IrritantCategory.WAITING, DAY, "folders");
        centre.receives(MEN.division(), queue);
        centre.receives(
                ANCT.division(),
                ANCT.reported("slow", IrritantCategory.WAITING, DAY, "folders"),
                ANCT.launched("adopt", "slow", null, DAY),
                ANCT.consents("adopt", "p-ada", DAY),
                abri.used(DAY, 25));
        centre.caughtUp();
        UUID caseId = GeneralizationDecider.caseId(ANCT.division(), new InitiativeId("adopt"));
        Boards.decide(centre, Boards.itemOf(centre, caseId), "YES", null);
        centre.caughtUp();

        GeneralizationProposed asked = proposedTo("division.men-a");
        isOffered(asked, "queue");
        assertThat(asked.title()).isNull();

        centre.receives(
                MEN.division(),
                MEN.launched("adopt-men", "queue", asked.origin().value(), TODAY),
                MEN.accepts(asked.proposalId(), asked.origin().value(), "adopt-men", TODAY));
        centre.caughtUp();

        var credited =
                new GeneralizationCredited(
                        ANCT.division(),
                        new InitiativeId("adopt"),
                        caseId,
                        MEN.division(),
                        new InitiativeId("adopt-men"),
                        TODAY);
        assertThat(published("generalization.credited.v1", null, GeneralizationCredited.class))
                .filteredOn(each -> each.division().equals(ANCT.division()))
                .containsExactly(credited);
        isCredited(caseId, "p-ada", "adopt-men");
    }

    @Test
    @Rule({"R73", "R100"})
    void a_product_is_offered_by_its_title_corrected_with_it_and_redacted_with_its_division() {
        DisclosedMessages anct = new DisclosedMessages(centre, ANCT.division());
        WrittenText before = anct.known("La file dattente");
        WrittenText title = anct.known("La file d’attente en ligne");
        WrittenText why = anct.known("a name stands in it");
        InitiativeId desk = new InitiativeId("desk");
        UUID caseId = offered(desk, anct.launched("desk", before, "desk"));
        assertThat(proposedTo("division.mte-a").title()).isEqualTo(before.reference());
        centre.receives(
                ANCT.division(),
                new InitiativeTitleCorrected(ANCT.division(), desk, title.reference(), TODAY));
        centre.caughtUp();
        assertThat(published("generalization.title-corrected.v1", null, CORRECTED))
                .containsExactly(
                        new GeneralizationTitleCorrected(
                                ANCT.division(), desk, caseId, title.reference(), TODAY));
        assertThat(shown(title)).containsExactly(title.text());
        isShownNoMore(before);

        PersonId ola = new PersonId("p-ola");
        centre.receives(
                ANCT.division(),
                new TextRedacted(ANCT.division(), title.reference(), DAY, why.reference(), ola));
        centre.caughtUp();
        assertThat(shown(title)).containsExactly("[redacted]");
        assertThat(shown(why)).containsExactly(why.text());
        assertThat(published("text.redacted.v1", null, TextRedacted.class))
                .filteredOn(each -> each.text().equals(title.reference()))
                .containsExactly(
                        new TextRedacted(null, title.reference(), TODAY, why.reference(), ola));
    }

    /** The case of what is used in one division and would be of use in another. */
    private static UUID offered(InitiativeId desk, FederationMessage launched) {
        centre.receives(
                MTE.division(), MTE.reported("queue", IrritantCategory.WAITING, DAY, "benches"));
        centre.receives(
                ANCT.division(),
                ANCT.reported("desk", IrritantCategory.WAITING, DAY, "benches"),
                launched,
                InitiativeMessages.of(ANCT.division(), desk.value()).used(DAY, 25));
        centre.caughtUp();
        UUID caseId = GeneralizationDecider.caseId(ANCT.division(), desk);
        Boards.decide(centre, Boards.itemOf(centre, caseId), "YES", null);
        centre.caughtUp();
        return caseId;
    }

    private static void isShownNoMore(WrittenText before) {
        assertThat(
                        Dump.of(SharedCentre.at("2026-03-02T10:00:00Z").database())
                                .tablesThatHold(before.reference().digest()))
                .as("what happened, and nothing that is shown but what it was called before")
                .containsExactly("domain_event", "free_text", "initiative_former_title", "journal");
    }

    /** As the centre passes it on. */
    private static List<String> shown(WrittenText text) {
        return centre.jdbc()
                .sql("select text from shown_text where stream = ? and digest = ?")
                .params(DivisionStream.CENTRE, text.reference().digest())
                .query(String.class)
                .list();
    }

    private static GeneralizationProposed proposedTo(String stream) {
        return published("generalization.proposed.v1", stream, GeneralizationProposed.class)
                .getFirst();
    }

    private static void isOffered(GeneralizationProposed asked, String irritant) {
        assertThat(asked.origin()).isEqualTo(new InitiativeId("adopt"));
        assertThat(asked.originDivision()).isEqualTo(ANCT.division());
        assertThat(asked.irritantId()).isEqualTo(MEN.irritantId(irritant));
    }

    private static void isCredited(UUID caseId, String owner, String adoptedAs) {
        JsonNode credit = centre.get("/api/v1/generalization/cases/" + caseId).at("/credits/0");
        assertThat(credit.path("owner").asString()).isEqualTo(owner);
        assertThat(credit.path("adoptedAs").asString()).isEqualTo(adoptedAs);
    }

    @Test
    @Rule({"R74", "R75"})
    void of_two_products_of_one_name_nobody_knows_which_one_was_adopted_and_none_is_credited() {
        InitiativeMessages map = InitiativeMessages.of(ANCT.division(), "plan");
        centre.receives(ANCT.division(), ANCT.launched("plan", null, null, DAY), map.used(DAY, 25));
        centre.receives(MEN.division(), MEN.launched("plan", null, null, DAY));
        centre.receives(MTE.division(), MTE.launched("plan-mte", null, "plan", DAY));
        centre.caughtUp();

        assertThat(lineage(MTE.division(), "plan-mte").path("initiative").asString())
                .isEqualTo("plan-mte");
        assertThat(lineage(ANCT.division(), "plan").path("adopters")).isEmpty();
        assertThat(lineage(MEN.division(), "plan").path("adopters")).isEmpty();
        assertThat(published("generalization.credited.v1", null, GeneralizationCredited.class))
                .noneMatch(credit -> credit.origin().value().equals("plan"));
    }

    @Test
    @Rule({"R74", "R75"})
    void who_adopts_unasked_is_shown_with_the_only_other_one_of_that_name_and_credits_nobody() {
        InitiativeMessages form = InitiativeMessages.of(ANCT.division(), "form");
        centre.receives(
                ANCT.division(), ANCT.launched("form", null, null, DAY), form.used(DAY, 25));
        centre.receives(MEN.division(), MEN.launched("form", null, "form", DAY.plusDays(1)));
        centre.caughtUp();

        JsonNode tree = lineage(MEN.division(), "form");
        assertThat(tree.path("division").asString()).isEqualTo("anct-a");
        assertThat(tree.at("/adopters/0/division").asString()).isEqualTo("men-a");
        assertThat(adoptersCreditedFor("form")).isEmpty();
    }

    @Test
    @Rule({"R74", "R75"})
    void who_takes_over_from_the_own_division_is_shown_not_credited_and_holds_nothing_up() {
        InitiativeMessages seed = InitiativeMessages.of(ANCT.division(), "seed");
        centre.receives(
                ANCT.division(), ANCT.launched("seed", null, null, DAY), seed.used(DAY, 25));
        centre.caughtUp();
        centre.receives(ANCT.division(), ANCT.launched("seedling", null, "seed", DAY.plusDays(1)));
        centre.caughtUp();

        assertThat(lineage(ANCT.division(), "seed").at("/adopters/0/initiative").asString())
                .isEqualTo("seedling");
        assertThat(adoptersCreditedFor("seed")).isEmpty();
        assertThat(centre.bean(Processors.class).deadLetterSubjects())
                .noneMatch(each -> each.contains(ANCT.division().value()));
    }

    private static List<String> adoptersCreditedFor(String origin) {
        return published("generalization.credited.v1", null, GeneralizationCredited.class).stream()
                .filter(credit -> credit.origin().value().equals(origin))
                .map(credit -> credit.adoptingDivision().value())
                .toList();
    }

    @Test
    @Rule({"R50", "R74"})
    void the_use_of_the_latest_day_is_shown_in_whatever_order_days_arrive() {
        InitiativeMessages messages = InitiativeMessages.of(MTE.division(), "latest");
        centre.receives(
                MTE.division(),
                MTE.launched("latest", null, null, DAY),
                messages.used(DAY.plusDays(10), 4),
                messages.used(DAY.plusDays(40), 2),
                messages.used(DAY.plusDays(20), 3));
        centre.caughtUp();
        assertThat(useOf("latest")).isEqualTo("2 users, once 4");

        centre.receives(MTE.division(), messages.used(DAY.plusDays(30), 3));
        centre.caughtUp();
        assertThat(useOf("latest")).isEqualTo("2 users, once 4");

        centre.receives(MTE.division(), messages.used(DAY.plusDays(50), 1));
        centre.caughtUp();
        assertThat(useOf("latest")).isEqualTo("1 users, once 4");
    }

    private static String useOf(String initiative) {
        JsonNode product = lineage(MTE.division(), initiative);
        return "%d users, once %d"
                .formatted(product.path("users").asInt(), product.path("mostUsers").asInt());
    }

    @Test
    @Rule("R74")
    void who_name_each_other_stand_once_each_in_a_tree_that_ends() {
        centre.receives(ANCT.division(), ANCT.launched("hen", null, "egg", DAY));
        centre.receives(MEN.division(), MEN.launched("egg", null, "hen", DAY.plusDays(1)));
        centre.receives(MTE.division(), MTE.launched("own", null, "own", DAY));
        centre.caughtUp();

        for (JsonNode tree :
                List.of(lineage(ANCT.division(), "hen"), lineage(MEN.division(), "egg"))) {
            assertThat(tree.findValuesAsString("initiative"))
                    .containsExactlyInAnyOrder("hen", "egg");
        }
        assertThat(lineage(MTE.division(), "own").findValuesAsString("initiative"))
                .containsExactly("own");
    }

    private static JsonNode lineage(DivisionId division, String initiative) {
        return centre.get("/api/v1/generalization/lineage/%s/%s".formatted(division, initiative));
    }

    /** What stands in the journal, read as its recipient reads it. */
    private static <M extends FederationMessage> List<M> published(
            String type, String recipient, Class<M> message) {
        return centre
                .jdbc()
                .sql(
                        """
                        select data from journal
                         where type = ? and recipient is not distinct from ?::text
                         order by position
                        """)
                .params(type, recipient)
                .query(byte[].class)
                .list()
                .stream()
                .map(data -> ContractJson.mapper().readValue(data, message))
                .toList();
    }
}
