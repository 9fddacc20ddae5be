package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A photo of a receipt is attached to its expense at a page, seen there and erased. */
@Night
@SecondChance
class ReceiptPageTest {

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;
    private static String page;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2026,
                        Amount.of(10_000_00, 100),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        division.settle();
        RunningDivision nadia = division.as("nadia", "employee");
        nadia.post(
                "/initiatives",
                """
                {"initiative": "clefs", "title": "Clefs perdues", "kind": "IMPROVEMENT",
                 "irritant": "on cherche la clef", "trial": "un tableau",
                 "launchedOn": "2026-11-20"}
                """);
        String expense =
                nadia.post(
                                "/initiatives/clefs/expenses",
                                """
                                {"amount": {"euros": "38.50"}, "label": "tableau et crochets",
                                 "spentOn": "2026-11-21"}
                                """)
                        .text("id");
        division.settle();
        page = "/initiatives/clefs/expenses/" + expense;
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule({"R28", "R95", "R100"})
    void a_photo_is_attached_seen_by_the_team_alone_and_erased() throws IOException {
        visit.login("nadia", "employee").open("/language?to=fr").open(page);
        choose("not a photo at all".getBytes(StandardCharsets.UTF_8));
        visit.press("Joindre");
        assertThat(visit.text()).contains("Ce n’est pas fait");
        choose(photo());
        visit.press("Joindre");
        assertThat(visit.text()).contains("Le reçu est conservé ici").contains("Voir le reçu");
        assertThat(visit.sight().violations()).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        browser.picture(Path.of("target/pages/receipt.png"));
        assertThat(fetched("/file" + page + "/receipt")).isEqualTo("200 image/png");
        assertThat(fetched("/file/initiatives/clefs")).startsWith("404");
        visit.login("ulrich", "employee");
        assertThat(fetched("/file" + page + "/receipt")).startsWith("403");
        visit.login("nadia", "employee").open("/language?to=fr").open(page);
        visit.press("Effacer le reçu");
        assertThat(visit.text()).contains("Le reçu est effacé").contains("Pas encore de reçu");
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static void choose(byte[] file) {
        browser.run(
                """
                const bytes = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));
                const all = new DataTransfer();
                all.items.add(new File([bytes], 'photo.png', {type: 'image/png'}));
                document.getElementById('file').files = all.files;
                """,
                Base64.getEncoder().encodeToString(file));
    }

    private static String fetched(String path) {
        return browser.await(
                        """
                        const done = arguments[arguments.length - 1];
                        fetch(arguments[0]).then(r =>
                            done(r.status + ' ' + r.headers.get('content-type')));
                        """,
                        path)
                .asString();
    }
}
