package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.ControlFacts;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.Population;
import org.essaim.incubator.control.domain.QueuedItem;
import org.essaim.incubator.control.domain.SampleScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is queued, and populations again by the number of their last one (R95). */
@Component
class ControlFactProvider implements ControlFacts {

    private final JdbcClient jdbc;

    ControlFactProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<QueuedItem> queued(ControlItem item) {
        ItemTable items = ItemTable.of(item);
        return jdbc.sql("select initiative from " + items.table() + items.one())
                .params(item.division().value(), item.id())
                .query(String.class)
                .optional()
                .map(initiative -> new QueuedItem(item, new InitiativeId(initiative)));
    }

    @Override
    public Population population(SampleScope scope) {
        long upTo =
                jdbc.sql("select coalesce(max(ordinal), 0) from control_expense")
                        .query(Long.class)
                        .single();
        return population(scope, upTo);
    }

    /** The same one again, however many have arrived since. */
    Population population(SampleScope scope, long upTo) {
        return new Population(
                upTo,
                jdbc.sql(
                                """
                                select distinct expense_id from control_expense
                                 where ordinal <= :upTo and spent_on between :from and :to
                                   and (:division::text is null or division = :division)
                                 order by expense_id
                                """)
                        .param("upTo", upTo)
                        .param("from", scope.from())
                        .param("to", scope.to())
                        .param("division", Objects.toString(scope.division(), null))
                        .query(UUID.class)
                        .list());
    }
}
