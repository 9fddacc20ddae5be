package org.essaim.reporting.money.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.essaim.reporting.facts.domain.FactKind.GRANTED;

import module java.base;

import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.Sum;

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

    /**
     * All that moved, with what it rests on.
     *
     * @param division null for all
     * @param year 0 for all
     */
    public Stream<Sum> moved(String division, int year) {
        return cells.stream()
                .filter(cell -> division == null || cell.division().equals(division))
                .filter(cell -> year == 0 || cell.year() == year)
                .map(MovedSum::sum);
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
        Marks marks = new Marks().sum("granted", cell.sum());
        return new MoneyOfRound(
                cell.division(),
                cell.round(),
                cell.year(),
                cell.movements(),
                cell.amount(),
                marks.wholly(),
                marks.partly());
    }

    private static MoneyOfDivision ofDivision(String division, List<MovedSum> cells) {
        return SumsOfMoney.of(cells).ofDivision(division);
    }

    private static MoneyOfYear ofYear(String division, int year, List<MovedSum> cells) {
        return SumsOfMoney.of(cells).ofYear(division, year);
    }

    private static <K> Map<K, List<MovedSum>> by(Function<MovedSum, K> key, List<MovedSum> cells) {
        return cells.stream().collect(groupingBy(key, TreeMap::new, toList()));
    }
}
