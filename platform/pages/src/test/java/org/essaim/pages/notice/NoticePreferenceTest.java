package org.essaim.pages.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.essaim.contract.InvalidValueException;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is one mailbox, is kept only where mails are wanted, and is in no text form. */
@Rule("R100")
class NoticePreferenceTest {

    private static final MailAddress ADA = new MailAddress("ada.l+essaim@sub.example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@example",
                "ada@@example.org",
                "a..b@example.org",
                ".a@example.org",
                "ada@-example.org",
                "ada@example.org,bob@example.org",
                "Ada <ada@example.org>",
                "ada@example.org\r\nBcc: bob@example.org",
                "ada lovelace@example.org",
                "adà@example.org",
                "ada@exämple.org"
            })
    void what_is_no_single_mailbox_is_refused_and_not_repeated(String address) {
        assertThatThrownBy(() -> new MailAddress(address))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.code()).isEqualTo("mail-address-unfit"))
                .hasMessage("MailAddress: mail-address-unfit {}");
    }

    @Test
    void an_address_has_at_most_254_characters_and_64_before_the_at() {
        assertThat(new MailAddress("a".repeat(64) + "@example.org").value()).hasSize(76);
        assertThatThrownBy(() -> new MailAddress("a".repeat(65) + "@example.org"))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new MailAddress("a@" + "b.".repeat(125) + "fr").value()).hasSize(254);
        assertThatThrownBy(() -> new MailAddress("a@" + "b.".repeat(125) + "fra"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void mails_need_an_address_and_the_page_keeps_none() {
        assertThatThrownBy(() -> new NoticePreference(Channel.DIGEST, null, Language.FRENCH))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.code()).isEqualTo("mail-address-missing"));
        assertThat(new NoticePreference(Channel.PAGE, ADA, Language.FRENCH))
                .isEqualTo(NoticePreference.DEFAULT);
        assertThat(new NoticePreference(Channel.AT_ONCE, ADA, Language.ENGLISH).address())
                .isEqualTo(ADA);
    }

    @Test
    void no_text_form_says_an_address_or_a_secret() {
        assertThat(new NoticePreference(Channel.AT_ONCE, ADA, Language.ENGLISH).toString())
                .doesNotContain("ada");
        LinkSecret secret = LinkSecret.of(new byte[32]);
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(secret.value()).hasSize(43);
        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.value());
    }
}
