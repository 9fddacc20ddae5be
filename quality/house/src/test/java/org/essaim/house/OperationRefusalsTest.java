package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.refusals.OperationRefusals;
import org.essaim.house.source.Generated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which codes rules refuse an operation, as its description says, follows from the code. */
class OperationRefusalsTest {

    private static final String FILE = "%s/src/main/resources/META-INF/essaim-refusals.properties";

    @ParameterizedTest
    @CsvSource({
        "micro, micro-incubator-service, SpendingWrite.spend",
        "incubator, incubator-service, BoardWrite.seat"
    })
    void each_operation_has_the_codes_that_its_code_reaches(
            String service, String module, String one) {
        SortedMap<String, SortedSet<String>> all = new OperationRefusals(service).all();
        Generated.pageIsUpToDate(FILE.formatted(module), text(all));
        assertThat(all).containsKey(one).hasSizeGreaterThan(25);
    }

    private static String text(SortedMap<String, SortedSet<String>> all) {
        return all.entrySet().stream()
                .map(it -> "%s=%s\n".formatted(it.getKey(), String.join(",", it.getValue())))
                .collect(Collectors.joining());
    }
}
