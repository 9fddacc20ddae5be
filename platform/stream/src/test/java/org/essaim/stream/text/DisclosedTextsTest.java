package org.essaim.stream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hearer keeps of the texts that travel beside the records. */
@Rule("R100")
class DisclosedTextsTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode teller = TestNode.fresh("teller", broker);
    private final TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream);
    private final FreeTexts told = new FreeTexts(teller.jdbc);
    private final FreeTexts heard = new FreeTexts(hearer.jdbc);

    @BeforeEach
    void start() {
        teller.started();
        hearer.started();
    }

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
    }

    @Test
    void a_text_is_there_with_the_message_that_names_it_and_is_kept_once_however_often_it_comes() {
        Disclosure text = write("a form instead of three");
        hears(naming(text));

        assertThat(kept(text)).isEqualTo(Map.of(text.digest(), text));
        teller.relay.sendAgain(1);
        hears("afterwards");
        assertThat(kept(text)).isEqualTo(Map.of(text.digest(), text));
    }

    @Test
    void a_text_that_was_lost_on_the_way_comes_with_the_message_when_that_is_sent_again() {
        Disclosure text = write("a form instead of three");
        hears(naming(text));
        hearer.jdbc.update("delete from free_text");

        teller.relay.sendAgain(1);

        hears("afterwards");
        assertThat(kept(text)).containsOnlyKeys(text.digest());
    }

    @Test
    void what_was_redacted_never_comes_back() {
        Disclosure text = write("somebody's name");
        hears(naming(text));
        heard.bury(teller.stream, text.digest(), TestNode.NOW);

        teller.relay.sendAgain(1);

        hears("afterwards");
        assertThat(kept(text)).isEmpty();
        assertThat(heard.shown(teller.stream, List.of(text.digest())))
                .isEqualTo(Map.of(text.digest(), new ShownText(text.digest(), null, true)));
    }

    @Test
    void a_text_that_was_redacted_before_it_was_ever_heard_is_not_kept() {
        Disclosure text = write("somebody's name");
        heard.bury(teller.stream, text.digest(), TestNode.NOW);

        hears(naming(text));

        assertThat(kept(text)).isEmpty();
    }

    @Test
    void a_text_that_is_not_the_one_of_the_digest_is_not_kept_and_holds_nothing_up() {
        Disclosure text = write("a form instead of three");
        teller.jdbc.update("update free_text set text = 'something else'");

        hears(naming(text));

        assertThat(kept(text)).isEmpty();
        assertThat(hearer.jdbc.queryForList("select * from free_text")).isEmpty();
    }

    @Test
    void what_is_addressed_to_somebody_else_is_not_kept() {
        Disclosure text = write("a form instead of three");
        teller.tell(List.of(teller.message("said.v1", null, "another", naming(text))));

        hears("afterwards");

        assertThat(hearer.jdbc.queryForList("select * from free_text")).isEmpty();
    }

    @Test
    void whoever_redacts_a_digest_of_another_stream_redacts_nothing_of_it() {
        Disclosure text = write("a form instead of three");
        hears(naming(text));

        heard.bury("another", text.digest(), TestNode.NOW);

        assertThat(kept(text)).containsOnlyKeys(text.digest());
        assertThat(heard.redact("another", text.digest(), TestNode.NOW)).isFalse();
    }

    private Disclosure write(String text) {
        Disclosure written = new Disclosure(Disclosure.digestOf(SALT, text), SALT, text);
        told.keep(teller.stream, List.of(written));
        return written;
    }

    private static String naming(Disclosure text) {
        return "{\"title\":\"" + text.digest() + "\"}";
    }

    private Map<String, Disclosure> kept(Disclosure text) {
        return heard.of(teller.stream, List.of(text.digest()));
    }

    private void hears(String message) {
        teller.tell(message);
        Eventually.passes(() -> assertThat(hearer.heard()).contains(message));
    }
}
