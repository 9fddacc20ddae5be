package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Keyboard;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Controllers work all morning at pages, by keyboard alone if they like; nothing is held up. */
@Rule({"R95", "R96"})
@Night
@SecondChance
class ControlPagesTest {

    private static final LocalDate SPENT = ControlledCentre.SPENT;
    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    private static final String DOWN = "\uE015";

    private static RunningCentre centre;
    private static ControlledCentre control;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"));
        control = new ControlledCentre(centre);
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
        control.named("cleo", "Cléo Marchand");
        control.named("carl", "Carl Petit");
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    void a_morning_of_a_controller_goes_by_keyboard_alone() {
        InitiativeMessages abri = control.spent("morning", "Abri à vélos", "one", "two");
        centre.receives(abri.division(), abri.flagged(Flag.AFTER_STOP, "one", SPENT));
        control.caughtUp();
        visit.login("cleo", "controller").open("/language?to=en");
        opensTheFirstOfTheQueue(abri);
        opensAFinding(abri);
        control.answered(abri, "one");
        closesTheFinding(abri);
        looksAtTheLast(abri);
    }

    private static void opensTheFirstOfTheQueue(InitiativeMessages abri) {
        visit.open("/control?of=morning");
        page.looksRight("control-queue");
        onADesk("control-queue");
        assertThat(new Keyboard(browser).missed()).isEmpty();

        visit.open("/control?of=morning");
        browser.press("j", ENTER);
        at(ControlledCentre.item(abri, "one"));
        assertThat(page.text())
                .contains("€300.00 and 4 half-days for “Abri à vélos”", "“cables”")
                .contains(
                        "Its funding was stopped; this was spent on",
                        "Spent on 1 September 2026, recorded on")
                .contains("A finding changes nothing by itself");
        page.looksRight("control-expense");
        onADesk("control-expense");
        assertThat(new Keyboard(browser).missed()).isEmpty();
    }

    private static void opensAFinding(InitiativeMessages abri) {
        visit.open(ControlledCentre.item(abri, "one") + "?show=to_see&of=morning");
        pressed("t", "It is in your hand");
        browser.press("f", DOWN, TAB);
        typed("tellme");
        browser.press(TAB);
        pressed(ENTER, "The finding is open");
        assertThat(page.text())
                .contains("The proof is missing", "to be closed by 27 December 2026");
    }

    private static void closesTheFinding(InitiativeMessages abri) {
        visit.open(ControlledCentre.item(abri, "one") + "?show=to_see&of=morning");
        pressed("c", "Finding: The proof is missing");
        assertThat(page.text()).contains("“tellme”", "“an invoice”", "Cléo Marchand");
        page.looksRight("control-finding");
        tabTo("outcome-EXPLAINED");
        browser.press(" ", TAB, TAB);
        pressed(ENTER, "The finding is closed.");
        assertThat(page.text()).contains("Explained, 27 November 2026", "in your hand");
        pressed("t", "It is given back");
    }

    private static void looksAtTheLast(InitiativeMessages abri) {
        pressed("j", "Take it in hand");
        at(ControlledCentre.item(abri, "two"));
        pressed("l", "Your look is recorded. Nothing follows");
        assertThat(visit.path()).isEqualTo("/control");
        assertThat(page.text()).contains("Nothing is left to look at here.");
    }

    @Test
    @Rule("R95")
    void a_receipt_that_is_shown_is_told_from_the_one_that_was_attached_where_it_is_looked_at() {
        InitiativeMessages quay = control.spent("quay", "Quai", "one", "two");
        centre.receives(quay.division(), quay.receipt("one", "the bill", SPENT.plusDays(2)));
        control.caughtUp();
        visit.login("cleo", "controller").open("/language?to=en");
        visit.open(ControlledCentre.item(quay, "one"));
        assertThat(page.text()).contains("Attached on 3 September 2026");
        page.looksRight("control-receipt");
        browser.requests();
        choose("another bill");
        says("No: it is another file");
        choose("the bill");
        says("Yes: it is the file that was attached.");
        assertThat(browser.requests()).as("sent nowhere").isEmpty();
        visit.open(ControlledCentre.item(quay, "two"));
        assertThat(page.text()).contains("No receipt has been attached");
    }

    private static void says(String text) {
        Eventually.passes(() -> assertThat(page.text()).contains(text));
    }

    private static void choose(String content) {
        browser.run(
                """
                const chosen = new DataTransfer();
                chosen.items.add(new File([arguments[0]], "bill.txt"));
                const field = document.getElementById("shown");
                field.files = chosen.files;
                field.dispatchEvent(new Event("change", {bubbles: true}));
                """,
                content);
    }

    @Test
    void single_letters_are_shown_act_outside_fields_alone_and_can_be_switched_off() {
        InitiativeMessages banc = control.spent("letters", "Banc", "one", "two");
        visit.login("cleo", "controller").open("/language?to=en");
        visit.open(ControlledCentre.item(banc, "one"));
        assertThat(page.text()).contains("Take it in hand", "Switch letters off");
        browser.press("f", DOWN, TAB);
        typed("tljk");
        assertThat(browser.run("return document.getElementById('remark').value").asString())
                .isEqualTo("tljk");
        at(ControlledCentre.item(banc, "one"));

        visit.open(ControlledCentre.item(banc, "one"));
        clicked(browser, "[data-turn=off]");
        assertThat(page.text()).contains("Single letters are off.");
        browser.press("j", "l", "t");
        assertThat(visit.open(ControlledCentre.item(banc, "one")).text())
                .contains("Nothing so far.");
        clicked(browser, "[data-turn=on]");
        pressed("t", "It is in your hand");
        pressed("t", "It is given back");

        visit.open(ControlledCentre.item(banc, "one") + "?of=letters");
        browser.press("j");
        at(ControlledCentre.item(banc, "two"));
        browser.press("k");
        at(ControlledCentre.item(banc, "one"));
        browser.press("q");
        at("/control");
    }

    @Test
    @Rule("R53")
    void without_a_script_evidence_is_taken_found_about_and_closed() {
        InitiativeMessages ici = control.spent("plain", "Ici", "one");
        centre.receives(ici.division(), ici.used(SPENT.plusDays(30), 40));
        control.caughtUp();
        String item = "/control/evidence/plain/" + ici.id("use" + SPENT.plusDays(30));
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit there = centre.visit(plain);
            there.login("carl", "controller").open("/language?to=fr");
            there.open("/control?kind=evidence&of=plain").press("40 usagers, « Ici »");
            SeenPage seen = new SeenPage(there);
            assertThat(there.path()).isEqualTo(item);
            assertThat(seen.text())
                    .contains("40 usagers : les dizaines rondes")
                    .doesNotContain("j Suivant");
            there.press("Prendre en charge");
            clicked(plain, "#find summary");
            there.fill("ground", "MISSTATED").fill("remark", "trop rond");
            there.press("Ouvrir le constat");
            assertThat(seen.text()).contains("la direction est prévenue");
            there.press("Lire et clore").choose("outcome-UPHELD").press("Clore pour de bon");
            assertThat(seen.text()).contains("La direction n’a pas répondu au constat", "R96");
            there.choose("outcome-WITHDRAWN").press("Clore pour de bon");
            assertThat(seen.text()).contains("Le constat est clos.", "Retiré, le 27 novembre 2026");
            assertThat(there.path()).isEqualTo(item);
        }
    }

    @Test
    void nobody_of_the_division_has_a_form_and_its_volunteers_alone_answer() {
        InitiativeMessages mine = control.spent("insider", "Mien", "one");
        String finding = control.opened(mine, "one");
        PageVisit inside = centre.visit(browser, "insider");
        inside.login("ines", "controller")
                .open("/language?to=en")
                .open(ControlledCentre.item(mine, "one"));
        assertThat(page.text()).contains("nobody controls their own division", "no invoice");
        assertThat(browser.source()).doesNotContain("_operation");

        inside.login("vera", "volunteer")
                .open(ControlledCentre.item(mine, "one") + "/findings/" + finding);
        inside.fill("answer", "It was lost.").press("Answer");
        assertThat(page.text()).contains("Your answer is with the controllers.", "It was lost.");
        page.looksRight("control-answer");

        centre.visit(browser, "other")
                .login("eve", "volunteer")
                .open(ControlledCentre.item(mine, "one"));
        assertThat(page.text())
                .contains("The text is for controllers")
                .doesNotContain("It was lost.", "no invoice");
        assertThat(browser.source()).doesNotContain("_operation");
    }

    private static void pressed(String key, String until) {
        browser.press(key);
        Eventually.passes(() -> assertThat(page.text()).contains(until));
    }

    private static void onADesk(String name) {
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/" + name + "-desk.png"));
        browser.size(390, 844, true);
    }

    private static void clicked(Browser there, String what) {
        there.run("document.querySelector(arguments[0]).click()", what);
    }

    private static void typed(String text) {
        browser.press(text.split(""));
    }

    private static void tabTo(String id) {
        for (int step = 0; step < 40 && !id.equals(focused()); step++) {
            browser.press(TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private static String focused() {
        return browser.run("return document.activeElement.id").asString();
    }

    private static void at(String path) {
        Eventually.passes(() -> assertThat(visit.path()).isEqualTo(path));
    }
}
