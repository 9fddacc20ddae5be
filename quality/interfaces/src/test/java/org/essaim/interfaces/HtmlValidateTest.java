package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of the three services as they are sent, held with html-validate by the rules that it
 * recommends; {@code htmlvalidate.mjs} says which are left out and why. Whoever is led there by a
 * link gets a page.
 */
@ExtendWith(RunningFederation.Given.class)
@Night
class HtmlValidateTest {

    private static final String DIVISION = "rectorat-des-monts";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "reporting, '', fr, 200",
        "centre, director, fr, 120",
        "centre, controller, en, 100",
        DIVISION + ", manager, fr, 120",
        DIVISION + ", employee, en, 120"
    })
    void every_page_that_somebody_is_led_to_is_valid(
            String place, String role, String language, int least, RunningFederation federation)
            throws IOException {
        try (SiteWalk walk = new SiteWalk(federation.run().root(place), language, folder)) {
            if (!role.isEmpty()) {
                walk.as(role + "." + place);
            }
            assertThat(walk.from("/")).isEmpty();
        }
        assertThat(pages()).hasSizeGreaterThan(least);
        assertThat(Files.readString(pages().getFirst()))
                .contains("<html lang=\"%s\"".formatted(language));
        assertThat(found()).isEmpty();
    }

    @Test
    void a_form_in_a_paragraph_which_it_ends_is_found() throws IOException {
        Files.writeString(
                folder.resolve("page.html"),
                """
                <!DOCTYPE html>
                <html lang="en"><head><title>A page</title></head>
                <body><p><form method="post" action="/do">
                <button type="submit">Do</button></form></p></body></html>
                """);

        assertThat(found())
                .anyMatch(each -> each.startsWith("page.html:3 no-implicit-close"))
                .anyMatch(each -> each.startsWith("page.html:4 close-order"));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private List<String> found() {
        NodePrograms.Outcome outcome =
                NodePrograms.run(
                        "html-validate",
                        "--config",
                        NodePrograms.SOURCE.resolve("htmlvalidate.mjs"),
                        "--ext",
                        "html",
                        "--formatter",
                        "json",
                        folder);
        return JsonMapper.shared()
                .readTree(outcome.last())
                .valueStream()
                .flatMap(file -> file.path("messages").valueStream().map(each -> said(file, each)))
                .toList();
    }

    private static String said(JsonNode file, JsonNode each) {
        return "%s:%d %s: %s"
                .formatted(
                        Path.of(file.path("filePath").asString()).getFileName(),
                        each.path("line").asInt(),
                        each.path("ruleId").asString(),
                        each.path("message").asString());
    }
}
