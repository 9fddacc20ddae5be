package org.essaim.reporting.money.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.stereotype.Component;

/** Money and time as people ask for it, of any days; everything is a sum of the same cells. */
@Component
public class MoneyFigures {

    private final MoneyCells cells;

    MoneyFigures(MoneyCells cells) {
        this.cells = cells;
    }

    private record DivisionYear(String division, int year) {}

    /** By division: all that are admitted, zeros included, and all that have a movement. */
    public List<MoneyOfDivision> divisions(AsOf asOf) {
        Map<String, Sums> sums = new TreeMap<>();
        cells.admitted(asOf).forEach(division -> sums.put(division, new Sums()));
        for (MoneyCells.MoneyCell cell : cells.of(asOf)) {
            sums.computeIfAbsent(cell.division(), _ -> new Sums()).add(cell);
        }
        return sums.entrySet().stream()
                .map(each -> each.getValue().ofDivision(each.getKey()))
                .toList();
    }

    /** By division and year, years without a movement left out. */
    public List<MoneyOfYear> years(AsOf asOf) {
        Function<MoneyCells.MoneyCell, DivisionYear> place =
                cell -> new DivisionYear(cell.division(), cell.year());
        Comparator<DivisionYear> order =
                Comparator.comparing(DivisionYear::division).thenComparing(DivisionYear::year);
        return sums(cells.of(asOf), place, order).entrySet().stream()
                .map(each -> each.getValue().ofYear(each.getKey().division(), each.getKey().year()))
                .toList();
    }

    /** Of all divisions together, by year. */
    public List<MoneyOfYear> yearsOfAll(AsOf asOf) {
        return sums(cells.of(asOf), MoneyCells.MoneyCell::year, Comparator.<Integer>naturalOrder())
                .entrySet()
                .stream()
                .map(each -> each.getValue().ofYear(null, each.getKey()))
                .toList();
    }

    /** The whole federation. */
    public MoneyTotal total(AsOf asOf) {
        Sums sums = new Sums();
        cells.of(asOf).forEach(sums::add);
        return sums.total(cells.admitted(asOf).size());
    }

    /** What was granted, by division, kind of round and year. */
    public List<MoneyOfRound> rounds(AsOf asOf) {
        return cells.of(asOf).stream()
                .filter(cell -> cell.kind().equals("GRANTED"))
                .map(
                        cell ->
                                new MoneyOfRound(
                                        cell.division(),
                                        cell.word(),
                                        cell.year(),
                                        cell.movements(),
                                        cell.cents(),
                                        cell.halfDays()))
                .sorted(
                        Comparator.comparing(MoneyOfRound::division)
                                .thenComparing(MoneyOfRound::round)
                                .thenComparing(MoneyOfRound::year))
                .toList();
    }

    private static <K> Map<K, Sums> sums(
            List<MoneyCells.MoneyCell> all,
            Function<MoneyCells.MoneyCell, K> place,
            Comparator<K> order) {
        Map<K, Sums> sums = new TreeMap<>(order);
        all.forEach(cell -> sums.computeIfAbsent(place.apply(cell), _ -> new Sums()).add(cell));
        return sums;
    }
}
