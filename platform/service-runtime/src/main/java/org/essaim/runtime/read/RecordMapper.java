package org.essaim.runtime.read;

import module java.base;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes records of rows: a component {@code spentOn} is read from the column {@code spent_on}, an
 * amount {@code granted} from {@code granted_cents} and {@code granted_half_days}, one that is
 * called {@code amount} from {@code cents} and {@code half_days}; ids, enums, instants and lists of
 * texts or ids become what the component is. A column that is null makes the component null.
 */
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private static final ClassValue<RecordMapper<?>> ALL =
            new ClassValue<>() {
                @Override
                protected RecordMapper<?> computeValue(Class<?> type) {
                    return new RecordMapper<>(type.asSubclass(Record.class));
                }
            };

    private final Constructor<T> constructor;
    private final List<Value> values;

    private RecordMapper(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
        values = Stream.of(components).map(RecordMapper::value).toList();
    }

    /**
     * @throws IllegalArgumentException for a component of a type that no column has
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) ALL.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        Object[] read = new Object[values.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = values.get(i).of(row);
        }
        try {
            return constructor.newInstance(read);
        } catch (ReflectiveOperationException | IllegalArgumentException invalid) {
            throw new SQLException("a row makes no " + constructor.getName(), invalid);
        }
    }

    /** The value of one component in a row. */
    @FunctionalInterface
    private interface Value {
        Object of(ResultSet row) throws SQLException;
    }

    private static Value value(RecordComponent component) {
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
            return converted(RecordMapper::at, column, OffsetDateTime::toInstant);
        }
        if (type == List.class) {
            return converted(ResultSet::getArray, column, RecordMapper::elements);
        }
        if (type.isEnum()) {
            return converted(ResultSet::getString, column, name -> constant(type, name));
        }
        if (type.isRecord()) {
            return converted(ResultSet::getString, column, id(type));
        }
        return converted(plain(type), column, Function.identity());
    }

    /** Columns of whole numbers are read as the component is, whatever the width of the column. */
    private static Read<?> plain(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return ResultSet::getInt;
        }
        if (type == long.class || type == Long.class) {
            return ResultSet::getLong;
        }
        if (type == boolean.class || type == Boolean.class) {
            return ResultSet::getBoolean;
        }
        return (row, column) -> row.getObject(column, type);
    }

    private static Value amount(String prefix) {
        return row -> {
            long cents = row.getLong(prefix + "cents");
            return row.wasNull() ? null : Amount.of(cents, row.getLong(prefix + "half_days"));
        };
    }

    /** One column of a row. */
    @FunctionalInterface
    private interface Read<C> {
        C of(ResultSet row, String column) throws SQLException;
    }

    private static <C> Value converted(
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
}
