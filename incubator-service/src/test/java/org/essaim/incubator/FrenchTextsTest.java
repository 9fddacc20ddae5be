package org.essaim.incubator;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** No line of a French page begins with a mark that belongs to the word before. */
class FrenchTextsTest {

    private static final Pattern PLAIN_BLANK = Pattern.compile(" [;:?!»]|« ");

    @Test
    void the_blanks_at_french_marks_do_not_break() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("_fr.properties")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> PLAIN_BLANK.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line)
                        .forEach(broken::add);
            }
        }
        assertThat(broken).isEmpty();
    }
}
