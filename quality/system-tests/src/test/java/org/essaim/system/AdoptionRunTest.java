package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What people of one division made is popular, put to the board of the centre, proposed to another
 * division and adopted there, through real services. Its owner is credited, with consent only.
 */
@Night
@SecondChance
class AdoptionRunTest {

    private static final String CASES = "/api/v1/generalization/cases";
    private static final String CREDITED = "generalization.credited.v1";

    /** The director first: without one, the other two seat nobody alone. */
    private static final Map<String, String> BOARD =
            new TreeMap<>(
                    Map.of(
                            "d-1", "DIRECTOR",
                            "eva", "EMPLOYEE_REPRESENTATIVE",
                            "uma", "USER_REPRESENTATIVE"));

    private final Federation federation = new Federation();
    private final LocalDate today = BusinessDay.of(Instant.now());
    private ServiceProcess centre;
    private ServiceProcess maker;
    private ServiceProcess taker;

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    @Rule({"R70", "R71", "R72", "R73", "R74", "R75"})
    void the_owner_of_what_others_adopt_is_credited_and_named_as_long_as_they_consent() {
        start();
        makeSomethingPopular();
        String caseId = awaitCase().path("caseId").asString();
        reportTheSameIrritant();
        decide(caseId);

        JsonNode offered = awaitOffer();
        assertThat(offered.path("originDivision").asString()).isEqualTo("anct");
        adopt("abri", "abri-men");
        JsonNode credit = await("a credit", () -> file(caseId).at("/credits/0"));

        assertThat(credit.path("adoptingDivision").asString()).isEqualTo("men");
        assertThat(credit.path("adoptedAs").asString()).isEqualTo("abri-men");
        assertThat(credit.path("owner").asString())
                .isEqualTo(maker.personOf(employee("ada", "anct")));
        assertThat(file(caseId).at("/summary/division").asString()).isEqualTo("anct");
        assertThat(file(caseId).at("/proposals/0/answer").asString()).isEqualTo("ACCEPTED");
        assertThat(adopters("anct", "abri")).isEqualTo("abri-men");
        publishedWithoutAName();

        consent("DELETE");
        Eventually.holds(
                "who withdrew consent is named no longer",
                () -> !file(caseId).at("/credits/0").hasNonNull("owner"));
        assertThat(file(caseId).at("/credits/0/adoptedAs").asString())
                .as("the division stays credited")
                .isEqualTo("abri-men");
    }

    private void start() {
        centre = federation.centre().ready();
        maker = federation.division(centre, "anct").ready();
        taker = federation.division(centre, "men").ready();
        federation.awaitEnvelope(maker, "anct");
        federation.awaitEnvelope(taker, "men");
        BOARD.forEach(
                (person, seat) ->
                        centre.accepted(
                                "POST",
                                "/api/v1/board/seats",
                                federation.director(),
                                "{\"holder\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\"}"
                                        .formatted(
                                                centre.personOf(seated(person, seat)),
                                                seat,
                                                today)));
        centre.accepted(
                "POST",
                "/api/v1/board/meetings",
                federation.director(),
                "{\"on\":\"%s\"}".formatted(today));
    }

    private void makeSomethingPopular() {
        launch(maker, "anct", "ada", "abri", irritant(maker, "anct", "ada"), null);
        consent("PUT");
        maker.accepted(
                "POST",
                "/api/v1/initiatives/abri/usage",
                federation.token("uma", "anct", "user-representative"),
                "{\"measuredOn\":\"%s\",\"users\":25,\"level\":\"CONFIRMED\"}".formatted(today));
    }

    private void reportTheSameIrritant() {
        irritant(taker, "men", "bob");
        centre.awaitAllOf(taker, "division.men");
    }

    private void adopt(String origin, String as) {
        launch(taker, "men", "bob", as, null, origin);
        centre.awaitAllOf(taker, "division.men");
    }

    private void consent(String method) {
        maker.accepted(
                method, "/api/v1/initiatives/abri/credit-consent", employee("ada", "anct"), "");
    }

    private String irritant(ServiceProcess division, String name, String who) {
        return division.accepted(
                        "POST",
                        "/api/v1/irritants",
                        employee(who, name),
                        """
                        {"category":"WAITING","recurrence":"DAILY","hurts":"an hour in a queue",
                         "zone":"the counter","tags":["forms"],"reportedOn":"%s"}
                        """
                                .formatted(today))
                .path("id")
                .asString();
    }

    /**
     * @param about an irritant, or null
     * @param origin what it adopts, or null
     */
    private void launch(
            ServiceProcess division,
            String name,
            String who,
            String initiative,
            String about,
            String origin) {
        division.accepted(
                "POST",
                "/api/v1/initiatives",
                employee(who, name),
                """
                {"initiative":"%s","title":"a form","kind":"PROTOTYPE","irritant":"a queue",
                 "trial":"a form","launchedOn":"%s"%s%s}
                """
                        .formatted(
                                initiative,
                                today,
                                about == null ? "" : ",\"about\":\"%s\"".formatted(about),
                                origin == null ? "" : ",\"origin\":\"%s\"".formatted(origin)));
    }

    private JsonNode awaitCase() {
        return await("a case", () -> centre.get(CASES, federation.director()).at("/items/0"));
    }

    private JsonNode awaitOffer() {
        return await(
                "an offer",
                () -> taker.get("/api/v1/proposals", employee("bob", "men")).at("/items/0"));
    }

    /** All three vote yes. */
    private void decide(String caseId) {
        String agenda = "/api/v1/board/agenda";
        String item =
                await(
                                "the case on the agenda",
                                () ->
                                        centre.get(agenda, federation.director())
                                                .path("items")
                                                .valueStream()
                                                .filter(
                                                        each ->
                                                                caseId.equals(
                                                                        each.path("caseId")
                                                                                .asString()))
                                                .findFirst()
                                                .orElse(null))
                        .path("itemId")
                        .asString();
        BOARD.forEach(
                (person, seat) ->
                        centre.accepted(
                                "POST",
                                agenda + "/" + item + "/votes",
                                seated(person, seat),
                                "{\"choice\":\"YES\"}"));
        centre.accepted("POST", agenda + "/" + item + "/close", federation.director(), "{}");
    }

    private String seated(String person, String seat) {
        return federation.token(person, null, seat.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Both divisions know of the credit, and the centre's journal names nobody (R100). */
    private void publishedWithoutAName() {
        for (ServiceProcess each : List.of(maker, taker)) {
            Eventually.holds(
                    "the credit has arrived",
                    () -> !Dump.of(each.database()).tablesThatHold(CREDITED).isEmpty());
        }
        String journal =
                centre.raw("/api/v1/journal/proof", federation.token("o-1", null, "operator"));
        assertThat(journal)
                .contains(CREDITED)
                .doesNotContain(maker.personOf(employee("ada", "anct")));
    }

    private JsonNode file(String caseId) {
        return centre.get(CASES + "/" + caseId, federation.director());
    }

    private String adopters(String division, String initiative) {
        return centre.get(
                        "/api/v1/generalization/lineage/%s/%s".formatted(division, initiative),
                        federation.director())
                .at("/adopters/0/initiative")
                .asString();
    }

    private String employee(String who, String division) {
        return federation.token(who, division, "employee");
    }

    private static JsonNode await(String what, Supplier<JsonNode> query) {
        JsonNode[] found = new JsonNode[1];
        Eventually.holds(
                what,
                () -> {
                    found[0] = query.get();
                    return found[0] != null && !found[0].isMissingNode();
                });
        return found[0];
    }
}
