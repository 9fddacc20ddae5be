package org.essaim.runtime.read;

import module java.base;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.support.JdbcUtils;

/** The value of one component of a record in a row, from the column or the columns of its name. */
@FunctionalInterface
interface ColumnValue {

    Object of(ResultSet row) throws SQLException;

    /**
     * @throws IllegalArgumentException for a component of a type that no column has
     */
    static ColumnValue of(RecordComponent component) {
        Class<?> type = component.getType();
        String column = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
        if (type == Amount.class) {
            return amount(column.equals("amount") ? "" : column + "_");
        }
        if (type == Money.class) {
            return converted(ResultSet::getLong, column + "_cents", Money::euroCents);
        }
        if (type == HalfDays.class) {
            return converted(ResultSet::getLong, column, HalfDays::new);
        }
        if (type == Instant.class) {
            return converted(ColumnValue::at, column, OffsetDateTime::toInstant);
        }
        if (type == List.class) {
            return converted(ResultSet::getArray, column, ColumnValue::elements);
        }
        if (type.isEnum()) {
            return converted(ResultSet::getString, column, name -> constant(type, name));
        }
        if (type.isRecord()) {
            return converted(ResultSet::getString, column, id(type));
        }
        return row -> plain(row, column, type);
    }

    /** As the component is, whatever the width of the column. */
    private static Object plain(ResultSet row, String column, Class<?> type) throws SQLException {
        return JdbcUtils.getResultSetValue(row, row.findColumn(column), type);
    }

    private static ColumnValue amount(String prefix) {
        return row -> {
            long cents = row.getLong(prefix + "cents");
            return row.wasNull() ? null : Amount.of(cents, row.getLong(prefix + "half_days"));
        };
    }

    private static <C> ColumnValue converted(
            Read<C> read, String column, Function<? super C, ?> convert) {
        return row -> {
            C value = read.of(row, column);
            return row.wasNull() ? null : convert.apply(value);
        };
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static List<?> elements(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
    }

    /** A record of the contract that holds one text. */
    private static Function<String, Object> id(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            return text -> BeanUtils.instantiateClass(constructor, text);
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException("no column holds a " + type.getName(), none);
        }
    }

    /** One column of a row. */
    @FunctionalInterface
    interface Read<C> {
        C of(ResultSet row, String column) throws SQLException;
    }
}
