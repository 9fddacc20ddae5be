package org.essaim.incubator.stopping.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.incubator.stopping.domain.ClockState;
import org.essaim.incubator.stopping.domain.EvidenceVerdict;
import org.essaim.incubator.stopping.domain.Remedy;
import org.essaim.pages.frame.PageTexts;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What is said of stops is said in both languages, whatever happened. */
class StopSentencesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private final PageTexts texts = new PageTexts();
    private final StopSentences french =
            new StopSentences(texts, Locale.FRENCH, UnaryOperator.identity());
    private final StopSentences english =
            new StopSentences(texts, Locale.ENGLISH, UnaryOperator.identity());

    @Test
    void there_are_words_for_whatever_may_have_happened() {
        Map<String, Enum<?>[]> said =
                Map.of(
                        "stops.level.", EvidenceLevel.values(),
                        "stops.step.used.", EvidenceLevel.values(),
                        "stops.verdict.", EvidenceVerdict.values(),
                        "stops.clock.", ClockState.values(),
                        "stops.state.", ClockState.values(),
                        "stops.reason.", StopReason.values(),
                        "stops.why.", StopReason.values(),
                        "stops.step.stopped.", StopReason.values(),
                        "stops.step.reinstated.", ReinstatementReason.values(),
                        "stops.reinstatedBecause.", ReinstatementReason.values());
        said.forEach(
                (key, constants) ->
                        Stream.of(constants)
                                .forEach(
                                        each -> {
                                            assertThat(english.of(key + each, 1, 2, 3, 4))
                                                    .isNotEqualTo(french.of(key + each, 1, 2, 3, 4))
                                                    .isNotBlank();
                                        }));
        for (ReinstatementReason each : ReinstatementReason.values()) {
            assertThat(english.of("letter.backWhy." + each, DAY)).isNotBlank();
        }
    }

    @Test
    @Rule({"R61", "R64", "R68"})
    void each_remedy_is_a_sentence_that_says_its_numbers_and_days() {
        Remedy use = new Remedy.Use(3, EvidenceLevel.CONFIRMED, DAY.minusYears(1), DAY);
        assertThat(english.remedy(use, true))
                .isEqualTo(
                        "Use by at least 3 people outside the team, on a day from 1 March 2024 to"
                                + " 1 March 2025 at the latest, confirmed by a user"
                                + " representative. It counts for that day even if it is"
                                + " recorded later.");
        assertThat(english.remedy(new Remedy.News(DAY, 0), false))
                .contains("up to 1 March 2025", "The next silent day stops the funding.");
        assertThat(french.remedy(new Remedy.News(DAY, 1), false))
                .contains("Encore un jour de silence est admis.");
        assertThat(french.remedy(new Remedy.End(DAY), false)).contains("le 1er mars 2025 au plus");
        assertThat(french.remedy(new Remedy.End(DAY), true)).contains("le sache encore");
        assertThat(french.remedy(new Remedy.Reversal(), true)).contains("contre-passation");
    }

    @Test
    void what_lasted_is_said_by_its_largest_unit() {
        Instant from = Instant.parse("2025-03-01T10:00:00Z");
        assertThat(
                        Stream.of(
                                        "PT-3S", "PT0.4S", "PT1S", "PT119S", "PT2M", "PT2H",
                                        "PT47H", "P2D")
                                .map(Duration::parse)
                                .map(time -> english.lasted(from, from.plus(time))))
                .containsExactly(
                        "less than a second",
                        "less than a second",
                        "one second",
                        "119 seconds",
                        "2 minutes",
                        "2 hours",
                        "47 hours",
                        "2 days");
        assertThat(english.took(null)).isEqualTo("–");
    }

    @Test
    void of_an_amount_only_what_there_is_is_said() {
        assertThat(english.amount(Amount.of(300_00, 0))).isEqualTo("€300.00");
        assertThat(english.amount(Amount.of(0, 4))).isEqualTo("4 half-days");
        assertThat(english.amount(Amount.of(300_00, 4))).isEqualTo("€300.00 and 4 half-days");
    }
}
