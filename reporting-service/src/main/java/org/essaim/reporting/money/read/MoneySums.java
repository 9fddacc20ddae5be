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
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Meaning;

/**
 * Money and time by division, year and round. Everything is a sum of the same cells, each of which
 * is a sum of the movements themselves; so parts add up.
 */
public final class MoneySums {

    private final List<Cell> cells;

    MoneySums(List<Cell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** What moved in a division for a year, by kind of movement and, of grants, of round. */
    record Place(String division, int year, FactKind kind, RoundKind round) {}

    /**
     * @param amount negative where something is taken back
     */
    record Cell(Place place, long movements, Amount amount) {

        Cell plus(Cell more) {
            return new Cell(place, movements + more.movements, amount.plus(more.amount));
        }
    }

    /**
     * All that a division was given and did with it; without a division, all of them together.
     *
     * @param available allocated − granted + released
     */
    public record MoneyOfDivision(
            String division,
            Amount allocated,
            Amount granted,
            Amount spent,
            Amount reversed,
            Amount released,
            Amount available) {}

    /** The same in one year; the years add up to it. What is available has no year. */
    @Meaning(
            en = "Money and time of each division and year",
            fr = "L’argent et le temps de chaque direction et année")
    public record MoneyOfYear(
            String division,
            @Meaning(en = "the year for which it counts", fr = "l’année pour laquelle il compte")
                    int year,
            @Meaning(en = "allocated, less withdrawals", fr = "alloué, reprises déduites")
                    Amount allocated,
            @Meaning(
                            en = "granted, releases not taken off",
                            fr = "attribué, sans déduire ce qui a été rendu")
                    Amount granted,
            @Meaning(
                            en = "spent, reversals not taken off",
                            fr = "dépensé, sans déduire les annulations")
                    Amount spent,
            @Meaning(en = "reversed", fr = "annulé (contre-passé)") Amount reversed,
            @Meaning(
                            en = "released to the envelope, less reopenings",
                            fr = "rendu à l’enveloppe, réouvertures déduites")
                    Amount released) {}

    /** What was granted in the rounds of one kind for one year (R22, R30, R33). */
    @Meaning(
            en = "Granted in the rounds of each division, kind and year",
            fr = "Attribué aux tours de chaque direction, type et année")
    public record MoneyOfRound(
            String division,
            @Meaning(en = "FIRST, LATER or CONSTRUCTION", fr = "FIRST, LATER ou CONSTRUCTION")
                    RoundKind round,
            @Meaning(en = "the year for which it counts", fr = "l’année pour laquelle il compte")
                    int year,
            @Meaning(en = "how many grants", fr = "nombre d’attributions") long grants,
            @Meaning(
                            en = "granted, releases not taken off",
                            fr = "attribué, sans déduire ce qui a été rendu")
                    Amount granted) {}

    /**
     * By division.
     *
     * @param admitted divisions that are there even without a movement
     */
    public List<MoneyOfDivision> divisions(Set<String> admitted) {
        Map<String, List<Cell>> divisions = by(Place::division, cells);
        admitted.forEach(division -> divisions.computeIfAbsent(division, _ -> List.of()));
        List<MoneyOfDivision> rows = new ArrayList<>();
        divisions.forEach((division, of) -> rows.add(ofDivision(division, of)));
        return rows;
    }

    /** By division and year, years without a movement left out. */
    public List<MoneyOfYear> years() {
        List<MoneyOfYear> rows = new ArrayList<>();
        by(Place::division, cells)
                .forEach(
                        (division, years) ->
                                by(Place::year, years)
                                        .forEach(
                                                (year, of) ->
                                                        rows.add(ofYear(division, year, of))));
        return rows;
    }

    /** Of all divisions together, by year. */
    public List<MoneyOfYear> yearsOfAll() {
        List<MoneyOfYear> rows = new ArrayList<>();
        by(Place::year, cells).forEach((year, of) -> rows.add(ofYear(null, year, of)));
        return rows;
    }

    /** The whole federation. */
    public MoneyOfDivision total() {
        return ofDivision(null, cells);
    }

    /** What was granted, by division, kind of round and year. */
    public List<MoneyOfRound> rounds() {
        return cells.stream()
                .filter(cell -> cell.place().kind() == GRANTED)
                .map(MoneySums::ofRound)
                .sorted(
                        Comparator.comparing(MoneyOfRound::division)
                                .thenComparing(MoneyOfRound::round)
                                .thenComparing(MoneyOfRound::year))
                .toList();
    }

    private static MoneyOfRound ofRound(Cell cell) {
        Place at = cell.place();
        return new MoneyOfRound(
                at.division(), at.round(), at.year(), cell.movements(), cell.amount());
    }

    private static MoneyOfDivision ofDivision(String division, List<Cell> cells) {
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

    private static MoneyOfYear ofYear(String division, int year, List<Cell> cells) {
        return new MoneyOfYear(
                division,
                year,
                sum(cells, ALLOCATED, WITHDRAWN),
                sum(cells, GRANTED),
                sum(cells, SPENT),
                sum(cells, REVERSED),
                sum(cells, RELEASED, REOPENED));
    }

    private static Amount sum(List<Cell> cells, FactKind... kinds) {
        return cells.stream()
                .filter(cell -> Arrays.asList(kinds).contains(cell.place().kind()))
                .map(Cell::amount)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private static <K> Map<K, List<Cell>> by(Function<Place, K> key, List<Cell> cells) {
        return cells.stream()
                .collect(groupingBy(cell -> key.apply(cell.place()), TreeMap::new, toList()));
    }
}
