package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.stereotype.Component;

/** Finds initiatives by words and by how they stand as of two days. */
@Component
public class InitiativeSearch {

    private static final String PAGE =
            "select f.*, text_of(stream, coalesce("
                    + InitiativeNames.CORRECTED
                    + ", digest)) as title from (%s) f order by ";

    private final FactTable facts;

    InitiativeSearch(FactTable facts) {
        this.facts = facts;
    }

    private record Order(String column, Object beginning, Function<FoundInitiative, Object> key) {}

    private static Order order(InitiativeSort sort) {
        return switch (sort) {
            case LATEST -> new Order("launched_on", AsOf.ANY, FoundInitiative::launchedOn);
            case USERS -> new Order("shown_users", Long.MAX_VALUE, InitiativeSearch::shownUsers);
            case COST ->
                    new Order("spent_cents", Long.MAX_VALUE, row -> row.spent().money().cents());
        };
    }

    private static long shownUsers(FoundInitiative row) {
        return row.users() != null ? row.users() : row.usedProduct() ? 1 : 0;
    }

    /** Those that are looked for, in an order. */
    public Page<FoundInitiative> page(
            AsOf asOf, InitiativeFilter filter, InitiativeSort sort, PageRequest part) {
        Order order = order(sort);
        String by = order.column() + " desc, division desc, initiative desc";
        String more =
                " and (%s, division, initiative) < (:key0, :key1, :key2) order by %s limit :most"
                        .formatted(order.column(), by);
        InitiativeQuestion question = InitiativeQuestion.of(filter);
        String sql = question.found(PAGE + by, more, sort == InitiativeSort.LATEST);
        List<FoundInitiative> rows =
                facts.rows(FoundInitiative.class, sql)
                        .part(asOf, "", question.parameters(), part, order.beginning(), "", "");
        return part.page(
                rows, row -> SortKey.of(order.key().apply(row), row.division(), row.initiative()));
    }

    /** How many are looked for. */
    public long count(AsOf asOf, InitiativeFilter filter) {
        InitiativeQuestion question = InitiativeQuestion.of(filter);
        return facts.ask(asOf, question.names("select count(*) from (%s) f"))
                .params(question.parameters())
                .query(Long.class)
                .single();
    }

    /** All that are looked for, by name. */
    public Set<InitiativeKey> keys(AsOf asOf, InitiativeFilter filter) {
        InitiativeQuestion question = InitiativeQuestion.of(filter);
        return facts.ask(asOf, question.names("select division, initiative from (%s) f"))
                .params(question.parameters())
                .query(InitiativeKey.class)
                .set();
    }

    /** One by its name, if it was launched by then. */
    public Optional<FoundInitiative> one(AsOf asOf, String division, String initiative) {
        InitiativeQuestion question = InitiativeQuestion.one(division, initiative);
        String sql = question.found(PAGE + "position", " limit 1", true);
        return facts.rows(FoundInitiative.class, sql).list(asOf, "", question.parameters()).stream()
                .findFirst();
    }
}
