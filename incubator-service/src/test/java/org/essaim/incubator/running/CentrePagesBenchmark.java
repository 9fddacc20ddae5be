package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: how soon the first byte of each page comes, of a centre with {@code
 * -Dessaim.scale=1000} divisions and 100 initiatives in each, asked one after the other.
 */
class CentrePagesBenchmark {

    private static final int SCALE = Integer.getInteger("essaim.scale", 1_000);
    private static final int WARM = 2;
    private static final int VIEWS = 40;

    /** A page that takes longer than this for all its views is asked for less often. */
    private static final Duration MOST = Duration.ofSeconds(15);

    @Test
    void first_byte_of_every_page() throws Exception {
        try (FilledCentre centre = FilledCentre.of(SCALE)) {
            for (String page : centre.pages()) {
                centre.look(page);
            }
            for (String page : centre.pages()) {
                IO.println(measured(centre, page));
            }
        }
    }

    private static String measured(FilledCentre centre, String page) throws Exception {
        List<FilledCentre.View> views = new ArrayList<>();
        Instant end = Instant.now().plus(MOST);
        for (int i = 0; i < WARM + VIEWS && (i <= WARM || Instant.now().isBefore(end)); i++) {
            views.add(centre.look(page));
        }
        assertThat(views).as(page).allMatch(view -> view.status() == 200);
        long[] micros =
                views.stream().skip(WARM).mapToLong(FilledCentre.View::micros).sorted().toArray();
        return "%-75s p50 %7.1f ms, p95 %7.1f ms, %,7d bytes"
                .formatted(
                        page,
                        micros[micros.length / 2] / 1e3,
                        micros[micros.length * 95 / 100] / 1e3,
                        views.getLast().bytes());
    }
}
