package org.essaim.runtime.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

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
    private final List<ColumnValue> values;

    private RecordMapper(Class<T> type) {
        constructor = BeanUtils.findPrimaryConstructor(type);
        constructor.setAccessible(true);
        values = Stream.of(type.getRecordComponents()).map(ColumnValue::of).toList();
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
}
