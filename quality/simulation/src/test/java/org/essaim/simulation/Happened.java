package org.essaim.simulation;

import module java.base;

import org.essaim.stream.simulation.SimulatedNode;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happened in a service, in the order of its commits. The database alone states what was
 * committed; what an id stands for never changes, so that is kept in memory.
 */
final class Happened {

    private final SimulatedNode node;
    private final Map<UUID, Fact> made = new HashMap<>();
    private List<Placed> committed = List.of();

    Happened(SimulatedNode node) {
        this.node = node;
        node.jdbc.execute(
                "create table if not exists happened (at bigserial primary key, id uuid not null);"
                        + " delete from happened");
    }

    /** Something that happened, and when it was recorded. */
    record Fact(UUID id, Instant time, Object event) {}

    /** One of them, and where it stands. */
    record Placed(long at, Fact fact) {}

    /** What happens now, if it is inserted. */
    List<Fact> mint(List<?> events) {
        List<Fact> facts = new ArrayList<>();
        for (Object event : events) {
            UUID id = new UUID(node.stream.hashCode(), made.size() + 1L);
            Fact fact = new Fact(id, node.clock.instant(), event);
            made.put(id, fact);
            facts.add(fact);
        }
        return facts;
    }

    /** In the caller's transaction. */
    void insert(List<Fact> facts) {
        facts.forEach(fact -> node.jdbc.update("insert into happened (id) values (?)", fact.id()));
    }

    List<Fact> all() {
        return placed().stream().map(Placed::fact).toList();
    }

    List<Placed> after(long at) {
        return placed().stream().filter(each -> each.at() > at).toList();
    }

    /** What was committed before is not read again: nothing ever changes it. */
    private List<Placed> placed() {
        List<Placed> all = new ArrayList<>(committed);
        node.jdbc.query(
                "select at, id from happened where at > ? order by at",
                row -> {
                    Fact fact = made.get(row.getObject(2, UUID.class));
                    all.add(new Placed(row.getLong(1), fact));
                },
                committed.isEmpty() ? 0 : committed.getLast().at());
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            committed = List.copyOf(all);
        }
        return all;
    }
}
