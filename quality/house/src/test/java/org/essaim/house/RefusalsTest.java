package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import org.essaim.house.architecture.House;
import org.essaim.house.refusals.Bundle;
import org.essaim.house.refusals.Refused;
import org.essaim.house.refusals.Sentences;
import org.essaim.house.refusals.Thrown;
import org.essaim.house.source.Offence;
import org.essaim.house.source.Project;
import org.essaim.house.tidy.Rules;
import org.junit.jupiter.api.Test;

/** What is refused is refused in two languages, with its rule, its figures and what would pass. */
class RefusalsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern COMMENT_OR_ANNOTATION =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|@\\w+\\([^()]*(\\([^()]*\\)[^()]*)*\\)");
    private static final List<Bundle> BUNDLES = Bundle.all();

    @Test
    void every_refusal_says_its_rule_and_its_code_and_no_fact_hides_a_member_of_problems() {
        Set<String> rules = Rules.of(Project.file("docs/rules.md")).all();
        assertThat(refused().toList()).hasSizeGreaterThan(8);
        assertThat(refused().flatMap(each -> Sentences.declaration(each, rules).stream()))
                .isEmpty();
    }

    @Test
    void a_code_is_of_one_refusal_of_a_service() {
        Map<String, Long> codes =
                refused()
                        .collect(
                                Collectors.groupingBy(
                                        each -> service(each.type()) + " " + each.code(),
                                        Collectors.counting()));
        assertThat(codes.entrySet()).allMatch(each -> each.getValue() == 1);
    }

    @Test
    void every_refusal_has_a_reason_and_a_remedy_in_both_languages_with_facts_that_exist() {
        assertThat(refused().flatMap(each -> Sentences.refusal(each, bundle(each.type())).stream()))
                .isEmpty();
    }

    @Test
    void every_invalid_value_has_a_sentence_in_both_languages_with_facts_that_exist() {
        List<Thrown> thrown = Thrown.all();
        assertThat(thrown).hasSizeGreaterThan(15);
        List<String> wrong = new ArrayList<>();
        for (Thrown each : thrown) {
            String key = each.code() + ".detail";
            if (BUNDLES.stream().noneMatch(it -> sentences(key, it, each).isEmpty())) {
                wrong.add("%s of %s has no sound sentence".formatted(key, each.inPackage()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> sentences(String key, Bundle bundle, Thrown thrown) {
        return (thrown.inPackage() + ".").startsWith(bundle.name() + ".")
                ? Sentences.sentence(key, bundle, thrown.facts())
                : List.of("of another package");
    }

    @Test
    void no_bundle_has_a_key_that_nobody_asks_for_and_both_languages_have_the_same() {
        Set<String> codes = refused().map(Refused::code).collect(Collectors.toSet());
        List<String> orphans = new ArrayList<>();
        for (Bundle bundle : BUNDLES) {
            assertThat(bundle.french().keySet()).isEqualTo(bundle.english().keySet());
            bundle.english().keySet().stream()
                    .filter(key -> !isAskedFor(key, bundle, codes))
                    .forEach(key -> orphans.add(bundle.name() + " " + key));
        }
        assertThat(orphans).isEmpty();
    }

    private static boolean isAskedFor(String key, Bundle bundle, Set<String> codes) {
        String word = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        if (key.endsWith(".reason") || key.endsWith(".remedy")) {
            return codes.contains(word);
        }
        if (!Character.isUpperCase(word.charAt(0))) {
            return Thrown.isMentioned(word);
        }
        return House.classes().stream()
                .filter(each -> each.getSimpleName().equals(word))
                .filter(each -> (each.getPackageName() + ".").startsWith(bundle.name() + "."))
                .anyMatch(each -> word.equals(key) || has(each, key.substring(word.length() + 1)));
    }

    private static boolean has(JavaClass type, String constant) {
        return type.isEnum() && type.tryGetField(constant).isPresent();
    }

    @Test
    void every_constant_among_the_facts_has_its_word() {
        List<String> missing = new ArrayList<>();
        refused()
                .flatMap(Refused::enums)
                .distinct()
                .forEach(
                        type ->
                                Arrays.stream(type.getEnumConstants())
                                        .map(it -> type.getSimpleName() + "." + it)
                                        .filter(key -> !hasWord(type, key))
                                        .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    private static boolean hasWord(Class<?> type, String key) {
        return BUNDLES.stream()
                .filter(it -> (type.getPackageName() + ".").startsWith(it.name() + "."))
                .anyMatch(it -> it.english().containsKey(key));
    }

    @Test
    void no_sentence_stands_in_a_domain() {
        List<Offence> offences = new ArrayList<>();
        Project.files(file -> file.isMainJava() && file.isIn("domain"))
                .forEach(
                        file ->
                                LITERAL.matcher(
                                                COMMENT_OR_ANNOTATION
                                                        .matcher(file.text())
                                                        .replaceAll(""))
                                        .results()
                                        .filter(it -> it.group().contains(" "))
                                        .forEach(it -> offences.add(file.at(0, it.group()))));
        assertThat(offences).isEmpty();
    }

    private static Stream<Refused> refused() {
        return Refused.types().stream().map(Refused::of);
    }

    private static String service(Class<?> type) {
        return type.getName().split("\\.")[2];
    }

    private static Bundle bundle(Class<?> type) {
        return BUNDLES.stream()
                .filter(it -> (type.getPackageName() + ".").startsWith(it.name() + "."))
                .max(Comparator.comparingInt(it -> it.name().length()))
                .orElseThrow(() -> new AssertionError("no bundle beside " + type));
    }
}
