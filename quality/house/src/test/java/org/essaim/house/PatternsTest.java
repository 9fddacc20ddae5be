package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import org.essaim.house.architecture.House;
import org.essaim.house.patterns.PatternReader;
import org.essaim.house.patterns.PatternUse;
import org.essaim.house.patterns.PatternWork;
import org.junit.jupiter.api.Test;

/**
 * What somebody sends is read in a time that grows as its length: twenty thousand blanks in one
 * field held every division of a host up for ten seconds (attack A1). The launcher is left out: it
 * reads what its own user wrote.
 */
class PatternsTest {

    @Test
    void what_held_a_host_up_would_be_found() {
        assertThat(List.of("\\s*,\\s*", "[\\s,;]+$", "^ +| +$", "(a+)+b", "(\\d+)*x", "/+$"))
                .allMatch(pattern -> PatternWork.tooMuch(pattern, false).isPresent());
        assertThat(PatternWork.tooMuch("(x|y|xy)*z(.*)*", true)).isPresent();
        assertThat(PatternWork.tooMuch("[a-z]+( [a-z]+)*!", true)).isEmpty();
        assertThat(PatternWork.tooMuch("[\\s,;]+", false)).isEmpty();
    }

    @Test
    void no_pattern_works_more_than_its_text_is_long() {
        List<PatternUse> used =
                House.classes().stream()
                        .filter(each -> !each.getPackageName().startsWith("org.essaim.local"))
                        .map(PatternsTest::bytes)
                        .flatMap(PatternReader::read)
                        .toList();
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(
                        used.parallelStream()
                                .filter(each -> each.pattern() != null)
                                .map(
                                        each ->
                                                PatternWork.tooMuch(each.pattern(), each.whole())
                                                        .map(text -> each + " on " + shown(text)))
                                .flatMap(Optional::stream))
                .isEmpty();
        assertThat(used.stream().filter(each -> each.pattern() == null)).isEmpty();
    }

    private static String shown(String text) {
        return text.replace("\n", "\\n").substring(0, Math.min(20, text.length() / 20)) + "…";
    }

    private static byte[] bytes(JavaClass each) {
        try (InputStream file = each.getSource().orElseThrow().getUri().toURL().openStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
