package org.essaim.stream.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.TestNode;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader keeps of the texts that are sent beside the records. */
@Rule("R100")
@Gate
class DisclosedTextsTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";

    private static final KafkaBroker BROKER = KafkaBroker.shared();
    private static TestNode publisher;
    private static TestNode reader;
    private static FreeTexts published;
    private static FreeTexts consumed;
    private static int texts;

    @BeforeAll
    static void start() {
        publisher = TestNode.fresh("publisher", BROKER).started();
        reader = TestNode.fresh("reader", BROKER).reading(publisher.stream).started();
        published = new FreeTexts(publisher.jdbc);
        consumed = new FreeTexts(reader.jdbc);
    }

    @AfterAll
    static void stop() {
        publisher.close();
        reader.close();
    }

    @BeforeEach
    void no_text_is_kept() {
        publisher.jdbc.update("delete from free_text");
        reader.jdbc.update("delete from free_text");
    }

    @Test
    void a_text_is_there_with_the_message_that_names_it_and_is_kept_once_however_often_it_comes() {
        Disclosure text = write("a form instead of three");
        reads(naming(text));

        assertThat(kept(text)).isEqualTo(Map.of(text.digest(), text));
        sentAgain();
        readsOn();
        assertThat(kept(text)).isEqualTo(Map.of(text.digest(), text));
    }

    @Test
    void a_text_that_was_lost_on_the_way_comes_with_the_message_when_that_is_sent_again() {
        Disclosure text = write("a form instead of three");
        reads(naming(text));
        reader.jdbc.update("delete from free_text");

        sentAgain();

        readsOn();
        assertThat(kept(text)).containsOnlyKeys(text.digest());
    }

    @Test
    void what_was_redacted_never_comes_back() {
        Disclosure text = write("somebody's name");
        reads(naming(text));
        consumed.tombstone(publisher.stream, text.digest(), TestNode.NOW);

        sentAgain();

        readsOn();
        assertThat(kept(text)).isEmpty();
        assertThat(consumed.shown(publisher.stream, List.of(text.digest())))
                .isEqualTo(Map.of(text.digest(), Optional.empty()));
    }

    @Test
    void a_text_that_was_redacted_before_it_was_ever_received_is_not_kept() {
        Disclosure text = write("somebody's name");
        consumed.tombstone(publisher.stream, text.digest(), TestNode.NOW);

        reads(naming(text));

        assertThat(kept(text)).isEmpty();
    }

    @Test
    void a_text_that_is_not_the_one_of_the_digest_is_not_kept_and_holds_nothing_up() {
        Disclosure text = write("a form instead of three");
        publisher.jdbc.update("update free_text set text = 'something else'");

        reads(naming(text));

        assertThat(kept(text)).isEmpty();
        assertThat(reader.jdbc.queryForList("select * from free_text")).isEmpty();
    }

    @Test
    void what_is_addressed_to_somebody_else_is_not_kept() {
        Disclosure text = write("a form instead of three");
        publisher.publish(List.of(publisher.message("noted.v1", null, "another", naming(text))));

        readsOn();

        assertThat(reader.jdbc.queryForList("select * from free_text")).isEmpty();
    }

    @Test
    void whoever_redacts_a_digest_of_another_stream_redacts_nothing_of_it() {
        Disclosure text = write("a form instead of three");
        reads(naming(text));

        consumed.tombstone("another", text.digest(), TestNode.NOW);

        assertThat(kept(text)).containsOnlyKeys(text.digest());
        assertThat(consumed.redact("another", text.digest(), TestNode.NOW)).isFalse();
    }

    /** One that no other test has. */
    private static Disclosure write(String begins) {
        String text = begins + " " + ++texts;
        Disclosure written = new Disclosure(Disclosure.digestOf(SALT, text), SALT, text);
        published.keep(publisher.stream, List.of(written));
        return written;
    }

    private static String naming(Disclosure text) {
        return "{\"title\":\"" + text.digest() + "\"}";
    }

    private static Map<String, Disclosure> kept(Disclosure text) {
        return consumed.of(publisher.stream, List.of(text.digest()));
    }

    /** What is requested within a few seconds counts as one: here each time counts. */
    private static void sentAgain() {
        Eventually.holds(
                "all is sent", () -> publisher.sent() == publisher.journal.head().position());
        JournalRewinds rewinds =
                new JournalRewinds(publisher.stream, publisher.jdbc, Duration.ZERO);
        assertThat(rewinds.rewind(1)).isTrue();
    }

    private static void readsOn() {
        reads("afterwards " + ++texts);
    }

    private static void reads(String message) {
        publisher.publish(message);
        Eventually.passes(() -> assertThat(reader.consumed()).contains(message));
    }
}
