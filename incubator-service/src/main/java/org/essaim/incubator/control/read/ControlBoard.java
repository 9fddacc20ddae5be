package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Caller;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What controllers work through, as pages show it: the riskiest first (R95). */
@Component
public class ControlBoard {

    private static final SortOrder<ItemRow> RANK =
            SortOrder.<ItemRow, Long>by("(-score)", SortKey::number, row -> (long) -row.score())
                    .then("ordinal", SortKey::number, ItemRow::ordinal);

    private final RowMapper<ItemRow> row = RecordMapper.of(ItemRow.class);
    private final JdbcClient jdbc;

    ControlBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the filter leaves, the riskiest first; among equals what arrived first. */
    public Page<ItemRow> queue(QueueFilter filter, Caller caller, PageRequest part) {
        return queue(filter, caller).page(jdbc, RANK, row, part);
    }

    /** What follows that one in the queue, whether or not the filter leaves that one itself. */
    public Optional<ItemRow> next(ItemRow that, QueueFilter filter, Caller caller) {
        return queue(filter, caller).next(jdbc, RANK, row, that);
    }

    /** What stands before that one in the queue. */
    public Optional<ItemRow> previous(ItemRow that, QueueFilter filter, Caller caller) {
        return queue(filter, caller).previous(jdbc, RANK, row, that);
    }

    /** Empty where no such item has arrived. */
    public Optional<ItemRow> item(ControlItem item) {
        ItemTable items = ItemTable.of(item);
        return jdbc.sql(items.titled() + items.one())
                .params(item.division().value(), item.id())
                .query(row)
                .optional();
    }

    /** The items of one kind of an initiative, the latest first. */
    public List<ItemRow> ofInitiative(
            ControlItem.Kind kind, DivisionId division, InitiativeId initiative, int most) {
        return jdbc.sql(
                        ItemTable.of(kind).titled()
                                + """
                                 where division = ? and initiative = ?
                                 order by day desc, ordinal desc limit ?
                                """)
                .params(division.value(), initiative.value(), most)
                .query(row)
                .list();
    }

    /**
     * The expenses of a sample, the smallest rank first; of an id that two divisions used, both.
     */
    public List<ItemRow> drawn(SampleRow sample) {
        UUID[] expenses = sample.expenses().toArray(UUID[]::new);
        return jdbc.sql(
                        ItemTable.EXPENSES.titled()
                                + """
                                 where id = any(?) and ordinal <= ?
                                   and division = coalesce(?, division)
                                 order by array_position(?, id), division
                                """)
                .params(expenses, sample.upTo(), sample.division(), expenses)
                .query(row)
                .list();
    }

    /** Those of which something has arrived, by name. */
    public List<DivisionId> divisions() {
        return jdbc
                .sql("select division from control_division order by division collate \"C\"")
                .query(String.class)
                .list()
                .stream()
                .map(DivisionId::new)
                .toList();
    }

    private static KeysetQuery queue(QueueFilter filter, Caller caller) {
        ItemTable items = ItemTable.of(filter.kind());
        return items.queue(
                items.titled(),
                filter.division(),
                null,
                filter.signal(),
                filter.part() == QueueFilter.Part.TO_SEE,
                filter.taken(),
                caller);
    }
}
