package org.essaim.stream.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A digest names one text under one salt, and a wrong text never passes for it (R100). */
class DisclosureProperties {

    @Property
    void what_is_disclosed_beside_the_data_that_names_it_is_read_again(
            @ForAll("disclosures") Disclosure one, @ForAll("disclosures") Disclosure other) {
        byte[] data = naming(one.digest(), other.digest());

        assertThat(Disclosures.read(Disclosures.write(List.of(one, other)), data))
                .isEqualTo(List.of(one, other).stream().distinct().toList());
    }

    @Property
    void another_text_or_another_salt_is_not_the_one_that_the_digest_names(
            @ForAll("disclosures") Disclosure published, @ForAll("disclosures") Disclosure other) {
        byte[] data = naming(published.digest());
        List<Disclosure> wrong =
                List.of(
                        new Disclosure(
                                published.digest(), published.salt(), published.text() + "!"),
                        new Disclosure(
                                published.digest(), otherThan(published.salt()), published.text()),
                        new Disclosure(other.digest(), other.salt(), other.text() + "?"),
                        new Disclosure(published.digest(), null, published.text()),
                        new Disclosure(published.digest(), published.salt(), null));

        assertThat(Disclosures.read(Disclosures.write(wrong), data)).isEmpty();
    }

    @Property
    void a_valid_text_that_the_data_does_not_name_is_not_read(
            @ForAll("disclosures") Disclosure published) {
        assertThat(Disclosures.read(Disclosures.write(List.of(published)), naming())).isEmpty();
    }

    @Property
    void the_same_text_has_another_digest_under_another_salt(
            @ForAll("disclosures") Disclosure published) {
        assertThat(Disclosure.digestOf(otherThan(published.salt()), published.text()))
                .isNotEqualTo(published.digest());
    }

    @Property
    void whatever_the_header_contains_the_record_is_read(
            @ForAll byte[] header, @ForAll("disclosures") Disclosure published) {
        assertThat(Disclosures.read(header, naming(published.digest()))).isEmpty();
        assertThat(Disclosures.read(null, naming(published.digest()))).isEmpty();
        assertThat(Disclosures.read("[null, {}]".getBytes(StandardCharsets.UTF_8), naming()))
                .isEmpty();
    }

    @Property
    void a_text_that_no_database_can_store_is_invalid(@ForAll("disclosures") Disclosure published) {
        for (String bad : List.of("\0", "\ud800", "x".repeat(Disclosure.MOST_CHARACTERS + 1))) {
            String text = published.text() + bad;
            String digest = Disclosure.digestOf(published.salt(), text);
            assertThat(new Disclosure(digest, published.salt(), text).isValid()).isFalse();
        }
    }

    @Property
    void no_text_is_printed_by_chance(@ForAll("disclosures") Disclosure published) {
        assertThat(published.toString()).isEqualTo("Disclosure[" + published.digest() + "]");
    }

    @Provide
    Arbitrary<Disclosure> disclosures() {
        Arbitrary<String> salts = Arbitraries.strings().withChars("0123456789abcdef").ofLength(32);
        Arbitrary<String> texts =
                Arbitraries.of("é", "waiting", "𝄞 \"quoted\" \\ \n", "sha256:")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(parts -> String.join(" ", parts));
        return Combinators.combine(salts, texts)
                .as((salt, text) -> new Disclosure(Disclosure.digestOf(salt, text), salt, text));
    }

    private static String otherThan(String salt) {
        return (salt.startsWith("0") ? "1" : "0") + salt.substring(1);
    }

    private static byte[] naming(String... digests) {
        return ("{\"of\":[\"" + String.join("\",\"", digests) + "\"]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
