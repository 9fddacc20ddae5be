package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.essaim.contract.NamedUuid;
import org.essaim.testkit.Rule;

/** Anybody draws the same again, and chance alone chooses (R95). */
@Rule("R95")
class SamplingProperties {

    @Property
    void in_whatever_order_they_are_given_the_same_are_drawn(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 50) int size, @ForAll long order) {
        List<UUID> expenses = expenses(40);
        List<UUID> shuffled = new ArrayList<>(expenses);
        Collections.shuffle(shuffled, new Random(order));

        List<UUID> drawn = Sampling.draw(seed, expenses, size);

        assertThat(Sampling.draw(seed, shuffled, size)).isEqualTo(drawn);
        assertThat(drawn).hasSize(Math.min(size, 40)).doesNotHaveDuplicates();
        assertThat(Sampling.fingerprint(shuffled)).isEqualTo(Sampling.fingerprint(expenses));
    }

    @Property
    void a_larger_sample_of_the_same_seed_contains_the_smaller_one(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 39) int size) {
        List<UUID> expenses = expenses(40);
        assertThat(Sampling.draw(seed, expenses, size + 1))
                .startsWith(Sampling.draw(seed, expenses, size).toArray(UUID[]::new));
    }

    /** Each of 20 is among the 5 of 4,000 seeds in about a quarter of them. */
    @Example
    void every_expense_is_drawn_about_as_often() {
        List<UUID> expenses = expenses(20);
        Map<UUID, Integer> times = new HashMap<>();
        for (long seed = 0; seed < 4_000; seed++) {
            Sampling.draw(seed, expenses, 5).forEach(id -> times.merge(id, 1, Integer::sum));
        }
        assertThat(times.values()).hasSize(20).allMatch(n -> n > 850 && n < 1_150);
    }

    private static List<UUID> expenses(int many) {
        return IntStream.range(0, many).mapToObj(n -> NamedUuid.of("t", "e" + n)).toList();
    }
}
