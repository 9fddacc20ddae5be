package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.access.FormOperations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people can do in a division or at the centre, they can do at a page. */
class PageOperationsTest {

    /** Nobody does these at a page, and why. */
    private static final Map<String, String> NOT_AT_PAGES =
            Map.of(
                    "POST /initiatives/{}/measures", "products do, with a key of their own",
                    "POST /notices/off/{}", "programs for mail do, with one click",
                    "POST /people/search", "pages look names up themselves, and show who is found",
                    "POST /portfolio/imports", "whoever runs the service does, with a file");

    @ParameterizedTest
    @CsvSource({"micro, micro-incubator-service", "incubator, incubator-service"})
    void every_operation_that_a_person_does_has_a_form(String service, String module) {
        Set<String> served = FormOperations.served(service);
        Set<String> without = new TreeSet<>(served);
        without.removeAll(FormOperations.asked(module));
        served.retainAll(NOT_AT_PAGES.keySet());
        assertThat(without).isNotEmpty().isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"micro, micro-incubator-service", "incubator, incubator-service"})
    void no_form_asks_an_operation_that_is_not_there(String service, String module) {
        assertThat(FormOperations.asked(module)).isSubsetOf(FormOperations.served(service));
    }
}
