package org.essaim.micro.use.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.essaim.micro.use.domain.MonthCount.Correction;
import org.essaim.micro.use.domain.MonthCount.Counted;
import org.essaim.testkit.Rule;

/** What becomes evidence of those who say that they use a product (R52, R53). */
class MonthCountProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static MonthCount of(int users) {
        return new MonthCount(users, users == 0 ? null : DAY, null, List.of());
    }

    @Property
    @Rule({"R52", "R53"})
    void whatever_people_say_and_take_back_evidence_never_says_more_than_they_do(
            @ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> counts,
            @ForAll @IntRange(min = 1, max = 5) int enough) {
        List<Counted> standing = new ArrayList<>();
        int made = 0;
        for (int users : counts) {
            Correction correction = of(users).against(standing, false, enough);
            made += apply(correction, users, standing, made);
            assertThat(standing).allMatch(each -> each.users() <= users);
            assertThat(standing.isEmpty())
                    .isEqualTo(users == 0 || users < enough && most(standing) == 0);
            assertThat(of(users).against(standing, false, enough)).isEqualTo(correction(false));
        }
        int last = counts.isEmpty() ? 0 : counts.getLast();
        apply(of(last).against(standing, true, enough), last, standing, made);
        assertThat(most(standing)).isEqualTo(last);
        assertThat(of(last).against(standing, true, enough)).isEqualTo(correction(false));
    }

    private static int most(List<Counted> standing) {
        return standing.stream().mapToInt(Counted::users).max().orElse(0);
    }

    private static int apply(Correction correction, int users, List<Counted> standing, int number) {
        standing.removeIf(each -> correction.withdrawn().contains(each.evidenceId()));
        if (correction.recorded()) {
            standing.add(new Counted(new UUID(2, number), users));
        }
        return correction.recorded() ? 1 : 0;
    }

    private static Correction correction(boolean recorded, UUID... withdrawn) {
        return new Correction(List.of(withdrawn), recorded);
    }
}
