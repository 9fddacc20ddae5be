package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: how soon the first byte of each page comes, of a centre with {@code
 * -Dessaim.scale=1000} divisions and 100 initiatives in each: to one who asks for one after the
 * other, and to eight who ask at once.
 */
class CentrePagesBenchmark {

    private static final int SCALE = Integer.getInteger("essaim.scale", 1_000);
    private static final int WARM = 2;
    private static final int VIEWS = 40;
    private static final int VIEWS_OF_EACH = 5;

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
            Map<String, List<FilledCentre.View>> atOnce = measuredAtOnce(centre);
            atOnce.forEach((page, views) -> IO.println(line("of eight at once: " + page, views)));
            IO.println(
                    line(
                            "of eight at once: all pages",
                            atOnce.values().stream().flatMap(List::stream).toList()));
        }
    }

    /** Each goes through all pages, and begins at another one. */
    private static Map<String, List<FilledCentre.View>> measuredAtOnce(FilledCentre centre)
            throws Exception {
        List<String> pages = centre.pages();
        Map<String, List<FilledCentre.View>> views = new LinkedHashMap<>();
        pages.forEach(page -> views.put(page, Collections.synchronizedList(new ArrayList<>())));
        List<Callable<Void>> everybody = new ArrayList<>();
        for (String person : centre.people()) {
            int first = everybody.size() * pages.size() / centre.people().size();
            everybody.add(
                    () -> {
                        for (int n = 0; n < VIEWS_OF_EACH * pages.size(); n++) {
                            String page = pages.get((first + n) % pages.size());
                            views.get(page).add(centre.look(person, page));
                        }
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(everybody)) {
                done.get();
            }
        }
        return views;
    }

    private static String measured(FilledCentre centre, String page) throws Exception {
        List<FilledCentre.View> views = new ArrayList<>();
        Instant end = Instant.now().plus(MOST);
        for (int i = 0; i < WARM + VIEWS && (i <= WARM || Instant.now().isBefore(end)); i++) {
            views.add(centre.look(page));
        }
        return line(page, views.subList(WARM, views.size()));
    }

    /** Whoever may not see a page gets 403, which does not count. */
    private static String line(String page, List<FilledCentre.View> views) {
        assertThat(views).as(page).allMatch(view -> List.of(200, 403).contains(view.status()));
        long[] micros =
                views.stream()
                        .filter(view -> view.status() == 200)
                        .mapToLong(FilledCentre.View::micros)
                        .sorted()
                        .toArray();
        return "%-90s p50 %7.1f ms, p95 %7.1f ms, %,7d bytes"
                .formatted(
                        page,
                        micros[micros.length / 2] / 1e3,
                        micros[micros.length * 95 / 100] / 1e3,
                        views.getLast().bytes());
    }
}
