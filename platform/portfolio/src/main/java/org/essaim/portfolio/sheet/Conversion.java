package org.essaim.portfolio.sheet;

import module java.base;

import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the rows of a spreadsheet into facts, each of them looked at as an import looks at it. What
 * cannot be is collected, so that somebody corrects it all at once.
 */
final class Conversion {

    private static final Set<String> ROW_MEMBERS = Set.of("column");

    private final SheetMapping mapping;
    private final Sheet sheet;
    private final CellValues values;
    private final Set<PortfolioFact> statedOnce = new HashSet<>();
    private final List<Converted> converted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @throws IllegalArgumentException if a pattern of days is none
     */
    Conversion(SheetMapping mapping, Sheet sheet) {
        this.mapping = mapping;
        this.sheet = sheet;
        this.values = new CellValues(mapping);
    }

    /** A fact and the row that tells it. */
    record Converted(long row, int place, PortfolioFact fact) {}

    /** All rows, in their order. */
    void run() {
        mapping.facts().forEach(this::check);
        if (!problems.isEmpty()) {
            return;
        }
        for (Sheet.Row row : sheet.rows()) {
            for (int place = 0; place < mapping.facts().size(); place++) {
                SheetMapping.FactOfRow fact = mapping.facts().get(place);
                if (isStated(fact, row)) {
                    tell(fact, place, row);
                }
            }
        }
    }

    /** What each row tells, in the order of the rows. */
    List<Converted> converted() {
        return List.copyOf(converted);
    }

    /** What hinders; empty where nothing does. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** In the order in which things happened; on one day in the order of the mapping's facts. */
    List<PortfolioFact> file() {
        return converted.stream()
                .sorted(
                        Comparator.comparing((Converted each) -> each.fact().on())
                                .thenComparing(Converted::place)
                                .thenComparing(Converted::row))
                .map(Converted::fact)
                .toList();
    }

    private void check(SheetMapping.FactOfRow fact) {
        Class<?> type = FactMembers.facts().get(fact.fact());
        if (type == null) {
            String known = String.join(", ", FactMembers.facts().keySet());
            problems.add(new Problem(0, "fact", String.valueOf(fact.fact()), "fact", known));
            return;
        }
        Map<String, Class<?>> members = PortfolioFact.members(type);
        fact.members()
                .forEach(
                        (name, source) -> {
                            if (!members.containsKey(name)) {
                                add(
                                        fact,
                                        name,
                                        name,
                                        "member",
                                        String.join(", ", members.keySet()));
                            } else if (source.isObject()
                                    && !ROW_MEMBERS.containsAll(source.propertyNames())) {
                                add(fact, name, source.toString(), "source");
                            } else {
                                fact.column(name).ifPresent(column -> column(fact, name, column));
                            }
                        });
        if (fact.when() != null) {
            column(fact, "when", fact.when());
        }
    }

    private void column(SheetMapping.FactOfRow fact, String member, String column) {
        if (!sheet.columns().contains(column)) {
            add(fact, member, column, "column", String.join(", ", sheet.columns()));
        }
    }

    private void add(
            SheetMapping.FactOfRow fact, String member, String found, String code, String... more) {
        problems.add(new Problem(0, fact.fact() + "." + member, found, code, more));
    }

    private static boolean isStated(SheetMapping.FactOfRow fact, Sheet.Row row) {
        if (fact.when() == null) {
            return true;
        }
        String cell = row.cell(fact.when());
        return !cell.isEmpty()
                && (fact.is() == null || fact.is().stream().anyMatch(cell::equalsIgnoreCase));
    }

    private void tell(SheetMapping.FactOfRow fact, int place, Sheet.Row row) {
        int before = problems.size();
        ObjectNode line = JsonMapper.shared().createObjectNode().put("fact", fact.fact());
        Class<?> type = FactMembers.facts().get(fact.fact());
        Map<String, Class<?>> types = PortfolioFact.members(type);
        fact.members().forEach((name, source) -> set(line, name, types.get(name), source, row));
        FactMembers.needed(type).stream()
                .filter(name -> !line.has(name) && problems.size() == before)
                .forEach(name -> missing(fact, name, row));
        if (problems.size() > before) {
            return;
        }
        switch (PortfolioReader.read(bytes(line)).next()) {
            case PortfolioLine.Malformed bad ->
                    problems.add(
                            new Problem(row.number(), fact.fact(), "", "format", bad.reason()));
            case PortfolioLine.Readable good -> {
                if (!fact.once() || statedOnce.add(good.fact())) {
                    converted.add(new Converted(row.number(), place, good.fact()));
                }
            }
        }
    }

    private void missing(SheetMapping.FactOfRow fact, String name, Sheet.Row row) {
        problems.add(
                fact.column(name)
                        .map(column -> new Problem(row.number(), column, "", "empty", fact.fact()))
                        .orElseGet(() -> new Problem(0, fact.fact() + "." + name, "", "needed")));
    }

    /** An empty cell is no member: the format says then whether the line can do without. */
    private void set(ObjectNode line, String name, Class<?> type, JsonNode source, Sheet.Row row) {
        if (!source.isObject()) {
            line.set(name, source);
            return;
        }
        String column = source.get("column").stringValue();
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return;
        }
        switch (values.read(type, cell)) {
            case CellValues.Value read -> line.putPOJO(name, read.value());
            case CellValues.Unfit unfit -> problems.add(unfit.at(row.number(), column, cell));
        }
    }

    private static InputStream bytes(ObjectNode line) {
        return new ByteArrayInputStream(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
