package org.essaim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.gate.Costs.Row;
import org.junit.jupiter.api.Test;

class CostsTest {

    private static final Row TIDY =
            new Row(
                    "org.TidyTest",
                    Duration.ofMillis(2000),
                    Duration.ofMillis(2500),
                    Set.of("night", "second-chance"));

    private static final Costs COSTS =
            Costs.of(
                    Map.of(
                            "platform/stream",
                            List.of("(JVM)\t900\t1000", "org.JournalTest\t100\t300"),
                            "quality/house",
                            List.of(
                                    "(JVM)\t400\t500\t",
                                    "org.TidyTest\t2000\t2500\tnight,second-chance"),
                            "incubator-service",
                            List.of("org.JournalTest\t50\t60")));

    @Test
    void the_dearest_stand_first_and_each_class_once() {
        assertThat(COSTS.rows())
                .containsExactly(
                        TIDY,
                        row("platform/stream (JVM)", 900, 1000),
                        row("quality/house (JVM)", 400, 500),
                        row("org.JournalTest", 150, 360));
        assertThat(COSTS.dearest(1)).containsExactly(TIDY);
    }

    @Test
    void who_may_fail_once_is_known_by_its_tag() {
        assertThat(COSTS.maySecondChance("org.TidyTest")).isTrue();
        assertThat(COSTS.maySecondChance("org.JournalTest")).isFalse();
    }

    @Test
    void nothing_is_lost_in_the_sum() {
        assertThat(COSTS.processor()).isEqualTo(Duration.ofMillis(3450));
    }

    @Test
    void a_ledger_belongs_to_the_module_in_which_it_lies() {
        assertThat(
                        Costs.module(
                                Path.of("/essaim"),
                                Path.of("/essaim/platform/stream/target/ledger.tsv")))
                .isEqualTo("platform/stream");
    }

    private static Row row(String name, long processor, long wall) {
        return new Row(name, Duration.ofMillis(processor), Duration.ofMillis(wall), Set.of());
    }
}
