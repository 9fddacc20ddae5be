package org.essaim.simulation;

import org.essaim.stream.simulation.SimulatedNode;

/** How far each processor of a service is, in its database. */
final class Progress {

    private final SimulatedNode node;

    Progress(SimulatedNode node) {
        this.node = node;
        node.jdbc.execute(
                "create table if not exists progress (name text primary key, at bigint not null);"
                        + " delete from progress");
    }

    long of(String name) {
        return node
                .jdbc
                .queryForList("select at from progress where name = ?", Long.class, name)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    void note(String name, long at) {
        node.jdbc.update(
                "insert into progress (name, at) values (?, ?)"
                        + " on conflict (name) do update set at = excluded.at",
                name,
                at);
    }
}
