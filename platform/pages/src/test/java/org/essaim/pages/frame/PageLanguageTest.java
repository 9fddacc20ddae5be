package org.essaim.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Pages begin in the language of their reader, whatever that of the machine is. */
class PageLanguageTest {

    private static final Locale MACHINE =
            Locale.of(System.getProperty("user.language"), System.getProperty("user.country", ""));

    @AfterEach
    void restore() {
        Locale.setDefault(MACHINE);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "fr_FR | - | fr | Annuler",
                "en_GB | - | fr | Annuler",
                "en_GB | fr-CA;q=0.9, en;q=0.1 | fr | Annuler",
                "fr_FR | en-GB, en;q=0.9, fr;q=0.1 | en | Cancel",
                "de_DE | en | en | Cancel",
                "en_GB | de | fr | Annuler"
            },
            delimiter = '|',
            nullValues = "-")
    void a_page_begins_in_the_language_of_the_browser_and_else_in_french(
            String machine, String browser, String language, String cancel) {
        Locale.setDefault(Locale.forLanguageTag(machine.replace('_', '-')));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        if (browser != null) {
            request.addHeader("Accept-Language", browser);
        }
        Locale begins = new PageLanguage().resolveLocale(request);
        assertThat(begins.getLanguage()).isEqualTo(language);
        assertThat(new PageTexts().getMessage("frame.cancel", null, begins)).isEqualTo(cancel);
    }
}
