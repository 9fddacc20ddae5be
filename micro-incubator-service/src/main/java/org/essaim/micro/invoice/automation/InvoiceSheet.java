package org.essaim.micro.invoice.automation;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;
import org.essaim.contract.WrittenText;
import org.essaim.portfolio.sheet.CellValues;
import org.essaim.portfolio.sheet.Problem;
import org.essaim.portfolio.sheet.Sheet;
import org.essaim.portfolio.sheet.SheetMapping;

/**
 * Reads paid invoices from a CSV file with a line each, as accounting programs and spreadsheets
 * write it: columns in any order, called in French or English, others left aside.
 */
public final class InvoiceSheet {

    private static final SheetMapping STYLE =
            SheetMapping.of(List.of("dd/MM/uuuu", "uuuu-MM-dd"), ",");

    /** Columns, each with its French name. */
    private enum Column {
        SUPPLIER("supplier", "fournisseur", String.class),
        NUMBER("number", "numéro", String.class),
        INITIATIVE("initiative", "initiative", String.class),
        PAID_ON("paid on", "payée le", LocalDate.class),
        EUROS("euros", "montant", Money.class),
        LABEL("label", "libellé", String.class);

        private final List<String> names;
        private final Class<?> type;

        Column(String english, String french, Class<?> type) {
            this.names = List.of(english, french);
            this.type = type;
        }
    }

    private static final int MOST_OF_A_NAME = 200;

    private final Predicate<InitiativeId> launched;
    private final CellValues values = new CellValues(STYLE);
    private final List<Problem> problems = new ArrayList<>();
    private final Map<UUID, Long> rows = new HashMap<>();

    /**
     * @param launched whether there is an initiative of that id
     */
    public InvoiceSheet(Predicate<InitiativeId> launched) {
        this.launched = launched;
    }

    /** All that hinders; empty where nothing does. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * @return those that can be read; whoever takes them looks at the problems first
     */
    public List<PaidInvoice> read(byte[] file) {
        try {
            return read(Sheet.read(file, STYLE));
        } catch (IOException noCsv) {
            problems.add(new Problem(1, "CSV", String.valueOf(noCsv.getMessage()), "csv"));
            return List.of();
        }
    }

    private List<PaidInvoice> read(Sheet sheet) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            sheet.columns().stream()
                    .filter(name -> column.names.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            name -> columns.put(column, name),
                            () -> missing(column, sheet.columns()));
        }
        return problems.isEmpty()
                ? sheet.rows().stream().flatMap(row -> invoice(row, columns).stream()).toList()
                : List.of();
    }

    private void missing(Column column, List<String> there) {
        String names = String.join("” / “", column.names);
        problems.add(new Problem(1, "CSV", names, "column", String.join(", ", there)));
    }

    private Optional<PaidInvoice> invoice(Sheet.Row row, Map<Column, String> columns) {
        int before = problems.size();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((column, name) -> cells.put(column, cell(row, column, name)));
        if (problems.size() > before) {
            return Optional.empty();
        }
        PaidInvoice read =
                new PaidInvoice(
                        cells.get(Column.SUPPLIER),
                        cells.get(Column.NUMBER),
                        new InitiativeId(cells.get(Column.INITIATIVE)),
                        LocalDate.parse(cells.get(Column.PAID_ON)),
                        Money.ofEuros(cells.get(Column.EUROS)).cents(),
                        cells.get(Column.LABEL));
        Long twice = rows.putIfAbsent(InvoiceTable.idOf(read), row.number());
        if (twice != null) {
            String name = columns.get(Column.NUMBER);
            problems.add(new Problem(row.number(), name, read.number(), "twice", twice.toString()));
        }
        return Optional.of(read);
    }

    /** As it is read, or empty where that is said to be a problem. */
    private String cell(Sheet.Row row, Column column, String name) {
        String cell = row.cell(name);
        if (cell.isEmpty()) {
            problems.add(new Problem(row.number(), name, "", "blank"));
            return cell;
        }
        String read =
                switch (values.read(column.type, cell)) {
                    case CellValues.Value value -> value.value().toString();
                    case CellValues.Unfit unfit -> {
                        problems.add(unfit.at(row.number(), name, cell));
                        yield "";
                    }
                };
        if (!read.isEmpty() && !fits(column, read)) {
            problems.add(new Problem(row.number(), name, cell, code(column)));
        }
        return read;
    }

    private boolean fits(Column column, String cell) {
        return switch (column) {
            case SUPPLIER, NUMBER -> cell.length() <= MOST_OF_A_NAME;
            case LABEL -> cell.length() <= WrittenText.MOST_CHARACTERS;
            case EUROS -> Money.ofEuros(cell).cents() > 0;
            case PAID_ON -> true;
            case INITIATIVE -> isLaunched(cell);
        };
    }

    private boolean isLaunched(String id) {
        try {
            return launched.test(new InitiativeId(id));
        } catch (InvalidValueException none) {
            return false;
        }
    }

    private static String code(Column column) {
        return switch (column) {
            case INITIATIVE -> "initiative";
            case EUROS -> "nothing";
            case SUPPLIER, NUMBER, LABEL, PAID_ON -> "long";
        };
    }
}
