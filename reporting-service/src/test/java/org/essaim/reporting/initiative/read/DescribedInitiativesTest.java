package org.essaim.reporting.initiative.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.message.v1.InitiativeAddressSet;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.contract.message.v1.InitiativeTrialCorrected;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an initiative is called, and where its product is found, on the day asked for. */
@Gate
class DescribedInitiativesTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = DAY.plusMonths(2);
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String ADDRESS = "https://abri.example.fr/";

    private final JdbcTemplate jdbc = new JdbcTemplate(ProjectionDatabase.freshSource());
    private final FreeTexts texts = new FreeTexts(jdbc);
    private final RandomFacts facts = new RandomFacts(JdbcClient.create(jdbc), 1);
    private final Initiatives initiatives = new Initiatives(new FactTable(JdbcClient.create(jdbc)));

    private FreeText written(String text) {
        texts.keep(RandomFacts.STREAM, List.of(new Disclosure(digest(text), SALT, text)));
        return new FreeText(digest(text));
    }

    /** Of whatever a hostile division can disclose, which no honest one could write. */
    private static String digest(String text) {
        return Disclosure.digestOf(SALT, text);
    }

    private void launched() {
        facts.receive(
                new InitiativeLaunched(
                        ANCT,
                        ABRI,
                        written("Abrri"),
                        Kind.PROTOTYPE,
                        null,
                        DAY,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        written("Un parapluie")),
                DAY);
    }

    private void found(String address) {
        FreeText at = address == null ? null : written(address);
        facts.receive(new InitiativeAddressSet(ANCT, ABRI, at, LATER), LATER);
    }

    private Initiative asOf(AsOf asOf) {
        return initiatives.one(asOf, "anct", "abri").orElseThrow();
    }

    private void redact(String text) {
        texts.redact(RandomFacts.STREAM, digest(text), Instant.EPOCH);
    }

    @Test
    @Rule("R13")
    void it_is_called_as_it_was_corrected_and_before_as_it_was() {
        launched();
        facts.receive(new InitiativeTitleCorrected(ANCT, ABRI, written("Abri"), LATER), LATER);

        assertThat(asOf(AsOf.NOW).title()).isEqualTo("Abri");
        assertThat(asOf(new AsOf(LATER.minusDays(1), null)).title()).isEqualTo("Abrri");
        assertThat(asOf(new AsOf(null, LATER.minusDays(1))).title()).isEqualTo("Abrri");
    }

    @Test
    @Rule({"R13", "R21", "R100"})
    void what_is_tried_is_in_the_words_of_its_launcher_as_they_were_corrected_and_until_redacted() {
        launched();
        facts.receive(new InitiativeTrialCorrected(ANCT, ABRI, written("Un abri"), LATER), LATER);

        assertThat(asOf(AsOf.NOW).trial()).isEqualTo("Un abri");
        assertThat(asOf(new AsOf(LATER.minusDays(1), null)).trial()).isEqualTo("Un parapluie");
        assertThat(asOf(new AsOf(null, LATER.minusDays(1))).trial()).isEqualTo("Un parapluie");
        redact("Un abri");
        assertThat(asOf(AsOf.NOW).trial()).isNull();
    }

    @Test
    void its_product_is_found_from_the_day_on_and_until_it_is_found_nowhere() {
        launched();
        found(ADDRESS);
        assertThat(asOf(AsOf.NOW).address()).isEqualTo(ADDRESS);
        assertThat(asOf(new AsOf(LATER.minusDays(1), null)).address()).isNull();
        found(null);
        assertThat(asOf(AsOf.NOW).address()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://abri.example.fr/",
                "https://ada@abri.example.fr/",
                "https://abri.example.fr/\u0007",
                "https://аbri.example.fr/",
                "data:text/html,x"
            })
    void what_is_no_address_is_shown_as_none_whoever_publishes_it(String hostile) {
        launched();
        found(hostile);
        assertThat(asOf(AsOf.NOW).address()).isNull();
    }

    @Test
    @Rule("R100")
    void what_was_redacted_is_shown_on_no_day() {
        launched();
        facts.receive(new InitiativeTitleCorrected(ANCT, ABRI, written("Rosalinde"), LATER), LATER);
        found("https://rosalinde.example.fr/");
        redact("Rosalinde");
        redact("https://rosalinde.example.fr/");

        assertThat(asOf(AsOf.NOW).name()).isEqualTo("abri");
        assertThat(asOf(AsOf.NOW).address()).isNull();
        assertThat(asOf(new AsOf(DAY, null)).title()).isEqualTo("Abrri");
    }
}
