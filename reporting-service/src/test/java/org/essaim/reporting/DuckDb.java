package org.essaim.reporting;

import module java.base;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads files as anybody does who is not us, in a process of nobody. */
final class DuckDb implements AutoCloseable {

    private final Connection connection;

    DuckDb() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Rows with each cell as CSV has it; no cell is a formula here. */
    List<List<String>> rows(String question) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            int columns = found.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(text(found.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException refused) {
            throw new AssertionError(question, refused);
        }
    }

    private static String text(Object cell) throws SQLException {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case OffsetDateTime then -> then.toInstant().toString();
            case Array many ->
                    Arrays.stream((Object[]) many.getArray())
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "));
            default -> cell.toString();
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
