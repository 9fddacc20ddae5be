package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Project;
import org.junit.jupiter.api.Test;

/** What is asked of the whole build, each module has to be able to answer. */
class ModulesTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** Without the parent a module does not know the formatter, and stops it for all. */
    @Test
    void each_module_has_the_formatter_of_its_parent_or_names_it() {
        List<String> modules =
                MODULE.matcher(Project.file("pom.xml").text())
                        .results()
                        .map(found -> found.group(1) + "/pom.xml")
                        .toList();
        assertThat(modules).hasSizeGreaterThan(20);
        assertThat(modules)
                .allMatch(
                        each ->
                                Project.file(each).text().contains("<parent>")
                                        || Project.file(each)
                                                .text()
                                                .contains("<artifactId>spotless-maven-plugin<"));
    }
}
