package org.essaim.reporting.money.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.IncrementalCache;
import org.essaim.reporting.facts.read.RecordedFactMapper;
import org.springframework.stereotype.Component;

/** Adds up what moved (R11, R13). */
@Component
public class MoneyFigures {

    private static final String CELLS =
            """
            select division, year, kind, round, count(*) as movements, sum(cents)::bigint as cents,
                sum(half_days)::bigint as half_days
              from facts where year is not null and seq > :after
             group by division, year, kind, round
            """;

    private static final String ADMITTED =
            "select division from facts where kind = 'DIVISION_ADMITTED'";

    private final FactTable facts;
    private final IncrementalCache<List<MovedSum>> cells;

    MoneyFigures(FactTable facts) {
        this.facts = facts;
        this.cells = new IncrementalCache<>(facts, this::counted, this::updated);
    }

    /** Of all that is here now. */
    public MoneySums sums(AsOf asOf) {
        return new MoneySums(cells.of(asOf));
    }

    /** Of a snapshot, counted for it. */
    public MoneySums sums(Snapshot snapshot) {
        return new MoneySums(counted(snapshot));
    }

    /** Each division with its money and time: all that are admitted, zeros included. */
    public List<MoneyOfDivision> divisions(AsOf asOf) {
        Set<String> admitted = facts.ask(asOf, ADMITTED).query(String.class).set();
        return sums(asOf).divisions(admitted);
    }

    private List<MovedSum> counted(Snapshot snapshot) {
        return updated(List.of(), 0, snapshot);
    }

    private List<MovedSum> updated(List<MovedSum> before, long after, Snapshot snapshot) {
        Map<MovedPlace, MovedSum> sums = new HashMap<>();
        before.forEach(cell -> sums.put(cell.place(), cell));
        facts.ask(snapshot, CELLS)
                .param("after", after)
                .query((row, _) -> cell(row))
                .list()
                .forEach(cell -> sums.merge(cell.place(), cell, MovedSum::plus));
        return List.copyOf(sums.values());
    }

    private static MovedSum cell(ResultSet row) throws SQLException {
        String round = row.getString("round");
        MovedPlace place =
                new MovedPlace(
                        row.getString("division"),
                        row.getInt("year"),
                        FactKind.valueOf(row.getString("kind")),
                        round == null ? null : RoundKind.valueOf(round));
        return new MovedSum(place, row.getLong("movements"), RecordedFactMapper.amount(row));
    }
}
