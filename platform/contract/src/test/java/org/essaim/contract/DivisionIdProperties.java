package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DivisionIdProperties {

    @Example
    void a_plain_id_is_its_own_slug() {
        assertThat(new DivisionId("sante2").slug()).isEqualTo("sante2");
        assertThat(new DivisionId("donnees-et-territoires").slug())
                .isEqualTo("donnees-et-territoires");
    }

    @Example
    void an_accent_leaves_a_digest() {
        assertThat(new DivisionId("données-et-territoires").slug())
                .matches("donnees-et-territoires-x[0-9a-f]{16}");
    }

    @Property
    void a_slug_is_safe_in_topics_files_hosts_and_labels(@ForAll("ids") String id) {
        assertThat(new DivisionId(id).slug())
                .matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")
                .hasSizeLessThanOrEqualTo(60)
                .doesNotContain("--");
    }

    @Property
    void what_is_nearest_can_be_chosen_and_is_its_own_slug(@ForAll("ids") String id) {
        DivisionId nearest = new DivisionId(id).nearest();
        assertThat(nearest.nearest()).isEqualTo(nearest);
        assertThat(nearest.slug()).isEqualTo(nearest.value());
        InitiativeId initiative = new InitiativeId(id).nearest();
        assertThat(initiative.nearest()).isEqualTo(initiative);
        assertThat(initiative.value()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThan(61);
    }

    @Property
    void two_ids_never_share_a_slug(@ForAll("ids") String one, @ForAll("ids") String other) {
        Assume.that(!one.equals(other));
        assertThat(new DivisionId(one).slug()).isNotEqualTo(new DivisionId(other).slug());
    }

    /** Ids that differ only in what transliteration, lower case or cutting loses. */
    @Property
    void ids_that_look_alike_never_share_a_slug(@ForAll("ids") String id) {
        List<String> alike =
                List.of(
                                id,
                                id.toUpperCase(java.util.Locale.ROOT),
                                id.replace('-', '.'),
                                id.replace('.', '_'),
                                id.replace('_', '-'),
                                id + "2",
                                id + ".",
                                "-" + id,
                                id.replace('e', 'é'),
                                Normalizer.normalize(id, Normalizer.Form.NFD),
                                new DivisionId(id).slug())
                        .stream()
                        .filter(each -> each.length() <= DivisionId.MOST_CHARACTERS)
                        .distinct()
                        .toList();
        assertThat(alike.stream().map(each -> new DivisionId(each).slug()).distinct())
                .hasSize(alike.size());
    }

    @Property
    void the_slug_of_a_slug_that_kept_everything_is_itself(@ForAll("ids") String id) {
        String slug = new DivisionId(id).slug();
        Assume.that(slug.equals(id));
        assertThat(new DivisionId(slug).slug()).isEqualTo(slug);
    }

    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> wild =
                Arbitraries.strings()
                        .withChars("abcsantexyzABCXÉéèêçœßİıſK0123456789._- ")
                        .ofMinLength(1)
                        .ofMaxLength(60);
        Arbitrary<String> near =
                Arbitraries.of(
                        "sante", "santé", "sante2", "Sante", "s-a-n-t-e", "e-inspé", "-", "é");
        return Arbitraries.oneOf(wild, near).filter(id -> !id.isBlank() && id.equals(id.strip()));
    }
}
