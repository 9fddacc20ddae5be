package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.access.FormOperations;
import org.junit.jupiter.api.Test;

/** What people can do in a division, they can do at a page. */
class PageOperationsTest {

    /** Nobody does these at a page, and why. */
    private static final Map<String, String> NOT_AT_PAGES =
            Map.of(
                    "POST /initiatives/{}/measures", "products do, with a key of their own",
                    "POST /notices/off/{}", "programs for mail do, with one click",
                    "POST /people/search", "pages look names up themselves, and show who is found",
                    "POST /portfolio/imports", "whoever runs the service does, with a file");

    @Test
    void every_operation_that_a_person_does_has_a_form() {
        Set<String> without = new TreeSet<>(FormOperations.served("micro"));
        without.removeAll(FormOperations.asked("micro-incubator-service"));
        assertThat(without).isEqualTo(new TreeSet<>(NOT_AT_PAGES.keySet()));
    }

    @Test
    void no_form_asks_an_operation_that_is_not_there() {
        assertThat(FormOperations.asked("micro-incubator-service"))
                .isSubsetOf(FormOperations.served("micro"));
    }
}
