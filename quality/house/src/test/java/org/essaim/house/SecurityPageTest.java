package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;
import org.junit.jupiter.api.Test;

/** The page of attacks promises nothing that no test holds. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Properties))`");

    @Test
    void every_test_that_the_page_of_attacks_names_is_there() {
        Set<String> tests =
                Project.files().stream()
                        .map(TextFile::path)
                        .filter(path -> path.contains("src/test/java/"))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .map(name -> name.replace(".java", ""))
                        .collect(Collectors.toSet());
        List<String> named =
                TEST.matcher(Project.file("docs/security.md").text())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(tests);
    }
}
