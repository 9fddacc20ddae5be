package org.essaim.incubator.generalization.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.incubator.generalization.page.GrowthPicture.Column;
import org.essaim.incubator.generalization.read.Case;
import org.essaim.incubator.generalization.read.MeasureRow;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Columns are as high as their numbers, and the one that opened the case is known (R70). */
@Rule("R70")
class GrowthPictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_highest_column_has_all_the_room_and_the_others_their_share() {
        GrowthPicture picture = picture(10, 20, 0);
        assertThat(picture.most()).isEqualTo(20);
        assertThat(picture.columns()).extracting(Column::height).containsExactly(43, 86, 2);
        assertThat(picture.columns()).extracting(Column::top).containsExactly(69, 26, 110);
        assertThat(picture.columns()).extracting(Column::middle).containsExactly(66, 179, 292);
        assertThat(picture.columns())
                .extracting(Column::opened)
                .containsExactly(true, false, false);
    }

    @Test
    void eight_measures_stand_side_by_side_inside_the_drawing() {
        List<Column> columns = picture(1, 2, 3, 4, 5, 6, 7, 8).columns();
        for (int at = 1; at < columns.size(); at++) {
            assertThat(columns.get(at).x())
                    .isGreaterThan(columns.get(at - 1).x() + columns.get(at - 1).width());
        }
        assertThat(columns.getLast().x() + columns.getLast().width())
                .isLessThan(GrowthPicture.WIDTH);
    }

    @Test
    void without_a_measure_there_is_nothing_to_draw() {
        assertThat(picture()).isEqualTo(new GrowthPicture(List.of(), 0));
    }

    /** The first of them opened the case. */
    private static GrowthPicture picture(int... users) {
        List<MeasureRow> measures =
                IntStream.range(0, users.length)
                        .mapToObj(
                                at ->
                                        new MeasureRow(
                                                DAY.plusDays(at),
                                                users[at],
                                                "MEASURED",
                                                NamedUuid.of("test", "" + at),
                                                null))
                        .toList();
        return GrowthPicture.of(
                new Case(
                        "abri",
                        "anct",
                        NamedUuid.of("test", "case"),
                        "USERS",
                        DAY,
                        20,
                        null,
                        NamedUuid.of("test", "0"),
                        null,
                        1,
                        DAY,
                        "OPEN",
                        null,
                        null,
                        null),
                measures);
    }
}
