package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Role;
import org.essaim.house.access.AccessPage;
import org.essaim.house.source.Generated;
import org.essaim.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** The page that says who may do what is that of the code. */
class AccessTest {

    @Test
    void the_page_is_that_of_the_code() {
        Generated.pageIsUpToDate("docs/access.md", AccessPage.text());
    }

    @Test
    void every_role_has_its_column() {
        List<String> columns = new ArrayList<>(Visitor.everyRole());
        columns.add(Visitor.METRICS);
        assertThat(columns)
                .containsExactlyElementsOf(Arrays.stream(Role.values()).map(Role::word).toList());
    }
}
