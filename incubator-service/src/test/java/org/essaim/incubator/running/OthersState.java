package org.essaim.incubator.running;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.testkit.Overnight;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that a service holds of all divisions but one, row by row: what that one may not
 * change. Whose a row is says its column {@code division}, {@code stream} or {@code recipient}.
 */
final class OthersState {

    /** What a service writes by itself, and what it received, as it was sent. */
    private static final Set<String> OWN_WORK =
            Set.of(
                    "token_entry",
                    "scheduled_tasks",
                    "snapshot_event",
                    "journal_head",
                    "reachable_day");

    private final JdbcClient jdbc;
    private final DivisionId hostile;

    OthersState(JdbcClient jdbc, DivisionId hostile) {
        this.jdbc = jdbc;
        this.hostile = hostile;
    }

    /** One line a row, each with its table, sorted. */
    SortedSet<String> take() {
        SortedSet<String> rows = new TreeSet<>();
        for (String table : tables()) {
            jdbc.sql(
                            "select to_jsonb(t)::text from %s t where not (%s)"
                                    .formatted(table, its(table)))
                    .query(String.class)
                    .list()
                    .forEach(row -> rows.add(table + " " + row));
        }
        return rows;
    }

    /**
     * The ids in there, with the initiatives whose rows hold them: overnight every one, in the gate
     * one of each kind, which is the member of a table's rows that holds it.
     */
    Map<UUID, Set<InitiativeId>> ids() {
        Pattern uuid =
                Pattern.compile(
                        "(?:\"(\\w+)\": )?\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
        Map<String, UUID> firstOfKind = new HashMap<>();
        Pattern initiative = Pattern.compile("\"initiative\": \"([^\"]+)\"");
        Map<UUID, Set<InitiativeId>> ids = new TreeMap<>();
        for (String row : take()) {
            String table = row.substring(0, row.indexOf(' '));
            Matcher of = initiative.matcher(row);
            Optional<InitiativeId> named =
                    of.find() ? Optional.of(new InitiativeId(of.group(1))) : Optional.empty();
            uuid.matcher(row)
                    .results()
                    .forEach(
                            found -> {
                                UUID id = UUID.fromString(found.group(2));
                                firstOfKind.putIfAbsent(table + "." + found.group(1), id);
                                Set<InitiativeId> its =
                                        ids.computeIfAbsent(id, _ -> new TreeSet<>());
                                named.ifPresent(its::add);
                            });
        }
        if (!Overnight.RUN) {
            ids.keySet().retainAll(firstOfKind.values());
        }
        return ids;
    }

    private List<String> tables() {
        return jdbc
                .sql(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public'
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !OWN_WORK.contains(table))
                .toList();
    }

    /** Whether a row is the hostile division's own. */
    private String its(String table) {
        List<String> owners =
                jdbc.sql(
                                """
                                select column_name from information_schema.columns
                                where table_schema = 'public' and table_name = ?
                                """)
                        .param(table)
                        .query(String.class)
                        .list();
        String stream = DivisionStream.of(hostile);
        return Stream.of(
                        Map.entry("division", hostile.value()),
                        Map.entry("adopting_division", hostile.value()),
                        Map.entry("stream", stream),
                        Map.entry("recipient", stream),
                        Map.entry("aggregate_id", "stream:" + stream),
                        Map.entry("subject", stream + "/"))
                .filter(owner -> owners.contains(owner.getKey()))
                .map(
                        owner ->
                                "coalesce(starts_with(%s::text, '%s'), false)"
                                        .formatted(owner.getKey(), owner.getValue()))
                .collect(Collectors.joining(" or ", "(", ")"))
                .replace("()", "false")
                .concat(table.equals("domain_event") ? " or " + itsPayload() : "");
    }

    /** What the centre itself decided about the hostile division. */
    private String itsPayload() {
        return "coalesce('%s' in (payload ->> 'division', payload #>> '{subject,division}'), false)"
                .formatted(hostile.value());
    }
}
