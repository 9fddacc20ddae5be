package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who belongs to the federation, who may follow, and how the centre gets on with each. */
@Night
@SecondChance
class DivisionPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId LITTORAL = new DivisionId("prefecture-du-littoral");

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(NOW).with(ANCT);
        register(ANCT);
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule({"R03", "R06", "R07"})
    void a_candidate_is_recorded_then_admitted_with_its_key_and_then_read() {
        visit.login("ada", "director").open("/language?to=fr").open("/divisions/candidates");
        assertThat(page.text()).contains("Personne n’attend.");
        recordsTheCandidate();
        admitsItWithItsKey();
        publishes(LITTORAL, Duration.ofSeconds(5));
        assertThat(visit.open("/divisions/prefecture-du-littoral").text())
                .contains("Tout est reçu, il y a 5 secondes.");
        assertThat(page.text())
                .contains("3\net 6 agents volontaires", "ayant lancé une initiative : 2");
        page.looksRight("division");
        visit.open("/divisions/candidates");
        assertThat(page.text()).contains("Personne n’attend.");
    }

    private static void recordsTheCandidate() {
        visit.press("Noter une candidate");
        visit.fill("division", "Préfecture du Littoral")
                .fill("dissatisfaction", "170")
                .press("Noter");
        assertThat(page.text()).contains("Ce n’est pas fait");
        visit.fill("division", LITTORAL.value()).fill("source", "le baromètre de 2026");
        visit.press("Noter");
        assertThat(page.text()).contains("Donnez une note de 0 à 100");
        assertThat(wrong()).containsExactly("dissatisfaction");
        page.looksRight("candidate");
        visit.fill("dissatisfaction", "70").press("Noter");
        assertThat(visit.path()).isEqualTo("/divisions/candidates");
        assertThat(page.text())
                .contains("C’est noté.", "1. prefecture-du-littoral", "70 sur 100")
                .contains("le baromètre de 2026");
        page.looksRight("candidates");
    }

    private static void admitsItWithItsKey() {
        visit.press("Admettre prefecture-du-littoral");
        visit.fill("publicKey", "bm8ga2V5").press("Admettre dès aujourd’hui");
        assertThat(wrong()).containsExactly("publicKey");
        page.looksRight("admit");
        visit.fill("publicKey", SigningKeyFile.fresh().publicKey());
        visit.press("Admettre dès aujourd’hui");
        assertThat(wrong()).as("R06").containsExactly("override");
        visit.fill("override", "les guichets débordent").press("Admettre dès aujourd’hui");
        assertThat(visit.path()).isEqualTo("/divisions/prefecture-du-littoral");
        assertThat(page.text())
                .contains("Admise.", "le baromètre de 2026", "les guichets débordent", "acceptée")
                .contains("Elle n’a pas encore dit jusqu’à quand tout est arrivé");
    }

    @Test
    @Rule("R64")
    void what_needs_somebody_comes_first_and_says_what_it_means_for_people() {
        oneOfEachIsAdmitted();
        visit.login("eva", "employee").open("/language?to=en").open("/divisions?waiting=true");
        theWorstComesFirst(page.text());
        page.looksRight("divisions-waiting");
        visit.press("All divisions");
        assertThat(page.text())
                .contains("All received, 4 minutes ago")
                .contains("none in use · 3 managers volunteer · dissatisfaction 50");
        visit.fill("text", "quar").press("Search");
        assertThat(page.text()).contains("quarantined").doesNotContain("All received");
        visit.press("quarantined");
        assertThat(page.text()).contains("two histories");
        page.looksRight("division-quarantined");
        visit.open("/divisions/parked");
        assertThat(page.text()).contains("One message set aside", "the division as a whole");
        assertThat(visit.sight().violations()).isEmpty();
    }

    private static void oneOfEachIsAdmitted() {
        List<String> names = List.of("quarantined", "parked", "silent", "well", "early");
        for (String name : names) {
            DivisionId division = new DivisionId(name);
            centre.with(division);
            register(division);
            if (!name.equals("early")) {
                publishes(
                        division,
                        name.equals("silent") ? Duration.ofDays(3) : Duration.ofMinutes(4));
            }
        }
        centre.jdbc()
                .sql(
                        """
                        update subscription
                           set quarantined = 'two histories', quarantined_at = now()
                         where stream = 'division.quarantined'
                        """)
                .update();
        centre.jdbc()
                .sql(
                        """
                        insert into dead_letter_message
                            (stream, position, id, type, subject, time, data, reason)
                        values ('division.parked', 7, gen_random_uuid(), 'x', 'tableau', now(), '',
                                'no such type')
                        """)
                .update();
    }

    private static void theWorstComesFirst(String text) {
        assertThat(text)
                .contains("In quarantine: what arrives from it contradicts itself")
                .contains("One message could not be taken in", "is not judged meanwhile")
                .contains("Nothing has come for 3 days. Nobody there is stopped meanwhile")
                .contains("more than 30 days of silence")
                .doesNotContain("All received, 4 minutes ago");
        assertThat(
                        Stream.of("quarantined", "early", "parked", "silent")
                                .map(text::indexOf)
                                .toList())
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    @Rule("R03")
    void a_key_is_compared_before_it_is_trusted_and_withdrawn_for_good() {
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        visit.login("ola", "operator").open("/language?to=en").open("/divisions/anct");
        visit.press("Register a key");
        visit.fill("publicKey", "no key").press("Show its fingerprint");
        assertThat(wrong()).containsExactly("publicKey");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("publicKey", key.base64()).press("Show its fingerprint");
        assertThat(page.text().replace(" ", "")).contains(key.id());
        page.looksRight("division-key");
        visit.press("Yes, trust this key");
        assertThat(page.text()).contains("The key is trusted from now on.", key.id());
        page.unfold();
        visit.press("Withdraw it for good " + key.id());
        assertThat(page.text()).contains("The key is withdrawn.", "From 27 November 2026 to 27");
        visit.open("/divisions/anct/keys?publicKey=" + encoded(key.base64()));
        visit.press("Yes, trust this key");
        assertThat(page.text()).as("never again").contains("This was not done", "Rule R03");
        visit.login("eva", "employee").open("/language?to=en").open("/divisions/anct");
        assertThat(page.text()).contains("The director or an operator registers");
    }

    @Test
    @Rule("R03")
    void a_thousand_divisions_are_read_in_parts_without_scripts() {
        centre.jdbc()
                .sql(
                        """
                        insert into division (division, stream, dissatisfaction, source_digest,
                                              admitted_on, made_up)
                        select 'many-' || to_char(n, 'fm0000'), 'division.many-' || n, 50, 'none',
                               date '2026-01-01', '{}' from generate_series(1, 1000) n
                        """)
                .update();
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit theirs = centre.visit(plain);
            theirs.login("eva", "employee").open("/language?to=en").open("/divisions?text=many-");
            assertThat(theirs.text())
                    .contains("many-0001", "many-0030")
                    .doesNotContain("many-0031");
            assertThat(theirs.press("More").text()).contains("many-0031", "many-0060");
        } finally {
            centre.jdbc().sql("delete from division where division like 'many-%'").update();
        }
    }

    private static void register(DivisionId division) {
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        centre.put(
                "/api/v1/divisions/%s/signing-keys/%s".formatted(division, key.id()),
                "{\"publicKey\": \"%s\"}".formatted(key.base64()));
    }

    /** It has published all up to so long ago. */
    private static void publishes(DivisionId division, Duration ago) {
        InitiativeMessages tableau = InitiativeMessages.of(division, "tableau-" + division);
        centre.receives(
                division,
                tableau.launched(TODAY.minusDays(20)),
                new VolunteersCounted(division, 6, 3, TODAY.minusDays(9), 2, 1));
        centre.receivesWatermark(division, NOW.minus(ago));
        centre.caughtUp();
    }

    /** The fields that are marked as wrong. */
    private static List<String> wrong() {
        return List.of(
                browser.run(
                                "return [...document.querySelectorAll('[aria-invalid]')]"
                                        + ".map(each => each.id).join(' ')")
                        .asString()
                        .split(" "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
