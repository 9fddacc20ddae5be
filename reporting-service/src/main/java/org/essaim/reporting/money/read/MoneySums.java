package org.essaim.reporting.money.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.essaim.reporting.facts.domain.FactKind.ALLOCATED;
import static org.essaim.reporting.facts.domain.FactKind.GRANTED;
import static org.essaim.reporting.facts.domain.FactKind.RELEASED;
import static org.essaim.reporting.facts.domain.FactKind.REOPENED;
import static org.essaim.reporting.facts.domain.FactKind.REVERSED;
import static org.essaim.reporting.facts.domain.FactKind.SPENT;
import static org.essaim.reporting.facts.domain.FactKind.WITHDRAWN;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.FactKind;

/**
 * Money and time by division, year and round. Everything is a sum of the same cells, each of which
 * is a sum of the movements themselves; so parts add up.
 */
public final class MoneySums {

    private final List<MovedSum> cells;

    MoneySums(Collection<MovedSum> cells) {
        this.cells = List.copyOf(cells);
    }

    /**
     * By division.
     *
     * @param admitted divisions that are there even without a movement
     */
    public List<MoneyOfDivision> divisions(Set<String> admitted) {
        Map<String, List<MovedSum>> divisions = by(MovedSum::division, cells);
        admitted.forEach(division -> divisions.computeIfAbsent(division, _ -> List.of()));
        List<MoneyOfDivision> rows = new ArrayList<>();
        divisions.forEach((division, of) -> rows.add(ofDivision(division, of)));
        return rows;
    }

    /** By division and year, years without a movement left out. */
    public List<MoneyOfYear> years() {
        List<MoneyOfYear> rows = new ArrayList<>();
        by(MovedSum::division, cells)
                .forEach(
                        (division, years) ->
                                by(MovedSum::year, years)
                                        .forEach(
                                                (year, of) ->
                                                        rows.add(ofYear(division, year, of))));
        return rows;
    }

    /** Of all divisions together, by year. */
    public List<MoneyOfYear> yearsOfAll() {
        List<MoneyOfYear> rows = new ArrayList<>();
        by(MovedSum::year, cells).forEach((year, of) -> rows.add(ofYear(null, year, of)));
        return rows;
    }

    /** The whole federation. */
    public MoneyOfDivision total() {
        return ofDivision(null, cells);
    }

    /** What was granted, by division, kind of round and year. */
    public List<MoneyOfRound> rounds() {
        return cells.stream()
                .filter(cell -> cell.kind() == GRANTED)
                .map(MoneySums::ofRound)
                .sorted(
                        Comparator.comparing(MoneyOfRound::division)
                                .thenComparing(MoneyOfRound::round)
                                .thenComparing(MoneyOfRound::year))
                .toList();
    }

    private static MoneyOfRound ofRound(MovedSum cell) {
        return new MoneyOfRound(
                cell.division(), cell.round(), cell.year(), cell.movements(), cell.amount());
    }

    private static MoneyOfDivision ofDivision(String division, List<MovedSum> cells) {
        MoneyOfYear sums = ofYear(division, 0, cells);
        return new MoneyOfDivision(
                division,
                sums.allocated(),
                sums.granted(),
                sums.spent(),
                sums.reversed(),
                sums.released(),
                sums.allocated().minus(sums.granted()).plus(sums.released()));
    }

    private static MoneyOfYear ofYear(String division, int year, List<MovedSum> cells) {
        return new MoneyOfYear(
                division,
                year,
                sum(cells, ALLOCATED, WITHDRAWN),
                sum(cells, GRANTED),
                sum(cells, SPENT),
                sum(cells, REVERSED),
                sum(cells, RELEASED, REOPENED));
    }

    private static Amount sum(List<MovedSum> cells, FactKind... kinds) {
        return cells.stream()
                .filter(cell -> Arrays.asList(kinds).contains(cell.kind()))
                .map(MovedSum::amount)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private static <K> Map<K, List<MovedSum>> by(Function<MovedSum, K> key, List<MovedSum> cells) {
        return cells.stream().collect(groupingBy(key, TreeMap::new, toList()));
    }
}
