package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.incubator.stopping.domain.FundingForecast;
import org.essaim.incubator.stopping.read.FundingForecasts;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules on pages: what applies when, and what others would change, before anybody decides. */
@Rule("R99")
@Night
@SecondChance
class PolicyPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final int DAILY = 14;
    private static final int WEEKS = 16;

    /** Initiatives of many divisions, every other one used. */
    private static final List<String> MANY =
            List.of(
                    """
                    insert into review_division (division, stream)
                    select 'd' || n, 'division.d' || n from generate_series(0, 99) n
                    """,
                    """
                    insert into review_initiative (division, initiative, changes, reviewed)
                    select 'd' || n % 100, 'i' || n, 0, 0 from generate_series(1, 2500) n
                    """,
                    """
                    insert into review_expense (expense_id, division, initiative, spent_on, cents,
                                                half_days, imported)
                    select gen_random_uuid(), 'd' || n % 100, 'i' || n, date '2026-06-01', 100, 1,
                           false
                      from generate_series(1, 2500) n
                    """,
                    """
                    insert into review_evidence (evidence_id, division, initiative, measured_on,
                                                 users, level)
                    select gen_random_uuid(), 'd' || n % 100, 'i' || n, date '2026-07-01', 3,
                           'MEASURED'
                      from generate_series(1, 2500, 2) n
                    """);

    private static Calendar days;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        days = filled();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = days.centre().visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        days.close();
    }

    @Test
    @Rule({"R61", "R62", "R63", "R70"})
    void the_effect_that_is_counted_first_is_the_difference_that_is_then_observed() {
        Decisions before = decisions(days.centre());
        visit.login("ada", "director").open("/language?to=fr").open("/policy");
        assertThat(page.text())
                .contains("Les valeurs d’origine", "500,00 € et de 10 demi-journées");
        page.looksRight("policy");
        countsTheEffectOfOtherValues();
        decidesThem();
        Decisions changed = gone(days).minus(before);
        try (Calendar same = filled()) {
            Decisions atFirst = decisions(same.centre());
            Decisions unchanged = gone(same).minus(atFirst);
            assertThat(unchanged).isEqualTo(new Decisions(3, 3, 1));
            assertThat(changed).isEqualTo(new Decisions(4, 8, 2));
        }
        everyDayShowsWhatApplied();
    }

    private static void countsTheEffectOfOtherValues() {
        visit.press("Préparer une nouvelle version");
        page.looksRight("policy-new");
        visit.fill("effectiveOn", "2026-11-27")
                .fill("usedProductUsers", "2")
                .fill("warningMonths", "8, 10")
                .fill("caseUsers", "10")
                .fill("firstRound.euros", "600 €")
                .press("Compter l’effet");
        assertThat(page.text()).contains("Ce n’est pas fait", "après le 27 novembre 2026");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("effectiveOn", "2026-12-10").press("Compter l’effet");

        assertThat(page.text())
                .contains("Financements qui seront arrêtés\t3\t4")
                .contains("Dépenses sans usager\t3\t4")
                .contains("Dépenses validées par l’usage\t2\t1")
                .contains("Rappels encore à envoyer\t3\t8")
                .contains("Produits utilisés\t5\t3")
                .contains("Produits que le collège aurait regardés\t1\t2")
                .contains("Euros des premiers tours\t500,00 €\t600,00 €")
                .contains("9, 11 → 8, 10", "5 initiatives comptées : c’est tout.");
        page.looksRight("policy-effect");
    }

    private static void decidesThem() {
        visit.fill("reason", "moins de faux départs").press("Décider pour tous");
        assertThat(page.text())
                .contains("C’est décidé.", "Version 2, à partir du 10 décembre 2026")
                .contains("moins de faux départs", "Les valeurs d’origine : personne");
        page.looksRight("policy-decided");
    }

    private static void everyDayShowsWhatApplied() {
        visit.login("eva", "employee").open("/language?to=en").open("/policy?on=2026-12-09");
        assertThat(page.text()).contains("What applies on 9 December 2026", "€500.00");
        visit.fill("on", "2026-12-10").press("Show");
        assertThat(page.text())
                .contains("Version 2, since 10 December 2026", "€600.00", "after 8 and 10 months");
        visit.open("/policy?on=2026-12-10&known=2026-11-26");
        assertThat(page.text()).contains("as was known on 26 November 2026", "€500.00");
    }

    @Test
    void anybody_may_try_other_values_without_scripts_and_sees_beside_each_what_is_wrong() {
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit theirs = days.centre().visit(plain);
            theirs.login("eva", "employee").open("/language?to=en").open("/policy");
            theirs.press("What if the values were others?");
            theirs.fill("usedProductUsers", "many")
                    .fill("firstRound.euros", "")
                    .fill("warningMonths", "nine")
                    .press("Count the effect");
            assertThat(wrong(plain))
                    .containsExactlyInAnyOrder(
                            "usedProductUsers", "firstRound.euros", "warningMonths");
            theirs.fill("usedProductUsers", "3")
                    .fill("firstRound.euros", "1000")
                    .fill("warningMonths", "9")
                    .press("Count the effect");
            assertThat(wrong(plain)).containsExactly("firstRound.euros");
            theirs.fill("firstRound.euros", "450.50").press("Count the effect");
            assertThat(theirs.text())
                    .contains("What would change?", "The director decides.")
                    .doesNotContain("Decide for everybody");
            theirs.press("Change the values");
            assertThat(
                            plain.run("return document.getElementById('firstRound.euros').value")
                                    .asString())
                    .isEqualTo("450.50");
        }
    }

    @Test
    void a_count_that_may_not_take_long_goes_on_where_it_was_and_comes_to_the_same() {
        try (RunningCentre centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"))) {
            for (String rows : MANY) {
                centre.jdbc().sql(rows).update();
            }
            Duration longest = Duration.ofMinutes(1);
            FundingForecasts.Count whole = count(centre, FundingForecasts.Count.BEGINNING, longest);
            assertThat(whole.initiatives()).isEqualTo(2_500);
            assertThat(whole.now()).isEqualTo(new FundingForecast(1_250, 1_250, 1_250, 2_500));
            FundingForecasts.Count count = FundingForecasts.Count.BEGINNING;
            List<Long> counted = new ArrayList<>();
            while (!count.ended()) {
                count = count(centre, count, Duration.ZERO);
                counted.add(count.initiatives());
            }
            assertThat(counted).containsExactly(1_000L, 2_000L, 2_500L);
            assertThat(count).isEqualTo(whole);
        }
    }

    private static FundingForecasts.Count count(
            RunningCentre centre, FundingForecasts.Count before, Duration atMost) {
        return centre.bean(FundingForecasts.class)
                .count(
                        before,
                        LocalDate.of(2026, 12, 10),
                        PolicyHistory.FOUNDING,
                        PolicyHistory.FOUNDING,
                        atMost);
    }

    /** What was decided of money and of cases. */
    private record Decisions(long stops, long warnings, long cases) {
        Decisions minus(Decisions before) {
            return new Decisions(
                    stops - before.stops, warnings - before.warnings, cases - before.cases);
        }
    }

    private static Decisions decisions(RunningCentre centre) {
        return new Decisions(
                counted(centre, "stop"),
                counted(centre, "warning"),
                counted(centre, "generalization_case"));
    }

    private static long counted(RunningCentre centre, String table) {
        return centre.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /**
     * Money spent in one division, of which some was used by one, some by several, some by nobody;
     * and products that many use.
     */
    private static Calendar filled() {
        Calendar calendar = Calendar.from(TODAY.minusDays(1));
        RunningCentre centre = calendar.centre().with(ANCT);
        LocalDate used = LocalDate.of(2026, 3, 1);
        spend(centre, "one", LocalDate.of(2025, 12, 20), one -> one.used(used, 1));
        spend(centre, "three", LocalDate.of(2025, 12, 22), three -> three.used(used, 3));
        spend(centre, "none", LocalDate.of(2026, 1, 5), none -> none.granted(TODAY.minusDays(9)));
        spend(
                centre,
                "late",
                LocalDate.of(2026, 3, 10),
                late -> late.flagged(Flag.SPLIT, "one", TODAY));
        spend(centre, "early", LocalDate.of(2025, 12, 1), early -> early.used(used, 1));
        spend(
                centre,
                "twice",
                LocalDate.of(2025, 12, 3),
                twice -> twice.spent("again", LocalDate.of(2026, 2, 1)));
        attract(centre, "", LocalDate.of(2026, 6, 1));
        calendar.read(ANCT);
        return calendar;
    }

    /** In one batch, so that nothing is reviewed on half of it. */
    private static void spend(
            RunningCentre centre,
            String name,
            LocalDate on,
            Function<InitiativeMessages, FederationMessage> more) {
        InitiativeMessages messages = InitiativeMessages.of(ANCT, name);
        centre.receives(
                ANCT, messages.launched(on), messages.spent("one", on), more.apply(messages));
    }

    /** Many use one product, a dozen another. */
    private static void attract(RunningCentre centre, String suffix, LocalDate on) {
        InitiativeMessages many = InitiativeMessages.of(ANCT, "many" + suffix);
        InitiativeMessages dozen = InitiativeMessages.of(ANCT, "dozen" + suffix);
        centre.receives(
                ANCT, many.launched(on), many.used(on, 25), dozen.launched(on), dozen.used(on, 12));
    }

    /** All days come, and the same use is measured again on one of them. */
    private static Decisions gone(Calendar calendar) {
        for (int day = 0; day < DAILY; day++) {
            calendar.read(ANCT);
        }
        attract(calendar.centre(), "-again", calendar.today());
        for (int week = 0; week < WEEKS; week++) {
            calendar.away(6);
            calendar.read(ANCT);
        }
        return decisions(calendar.centre());
    }

    private static List<String> wrong(Browser plain) {
        return List.of(
                plain.run(
                                "return [...document.querySelectorAll('[aria-invalid]')]"
                                        + ".map(each => each.id).join(' ')")
                        .asString()
                        .split(" "));
    }
}
