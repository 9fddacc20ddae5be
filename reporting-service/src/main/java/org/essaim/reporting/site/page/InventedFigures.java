package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.Sum;
import org.springframework.ui.Model;

/**
 * What a page says of its invented figures before it shows any.
 *
 * @param any whether one of them is marked
 * @param mostly {@code money}, {@code time} and {@code users}, those of which more is invented than
 *     real
 */
public record InventedFigures(boolean any, List<String> mostly) {

    /**
     * Tells the page, whose frame says it below the title.
     *
     * @param beside rows with other figures that the page shows
     */
    public static void show(Model model, Stream<Sum> sums, Stream<Basis> users, Marked... beside) {
        InventedFigures figures = of(sums, users);
        boolean more = Stream.of(beside).anyMatch(row -> !row.madeUp().isEmpty());
        model.addAttribute(
                "invented", new InventedFigures(figures.any() || more, figures.mostly()));
    }

    static InventedFigures of(Stream<Sum> sums, Stream<Basis> users) {
        Sum all = sums.reduce(Sum.NOTHING, Sum::plus);
        Map<String, Basis> kinds = new LinkedHashMap<>();
        kinds.put("money", all.money());
        kinds.put("time", all.time());
        kinds.put("users", users.reduce(Basis.NOTHING, Basis::plus));
        return new InventedFigures(
                kinds.values().stream().anyMatch(basis -> basis.mark() != null),
                kinds.entrySet().stream()
                        .filter(kind -> kind.getValue().isMostlyInvented())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
