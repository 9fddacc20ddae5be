package org.essaim.reporting.opendata.read;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.uuidType;

import module java.base;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.PrimitiveBuilder;
import org.essaim.contract.Money;

/**
 * The rows of an open table as Parquet has them: days are dates, instants timestamps in UTC, euros
 * decimals of two places that are stored as whole cents (int64), ids UUIDs, words and texts
 * strings.
 */
final class ParquetTable extends WriteSupport<Object> {

    private static final int DIGITS = 18;

    private final String name;
    private final List<OpenColumn> columns;
    private final Map<String, String> notes;
    private RecordConsumer file;

    /**
     * @param notes what the end of the file says about it
     */
    ParquetTable(OpenTable<?> table, Map<String, String> notes) {
        this.name = table.name();
        this.columns = OpenColumn.of(table.row());
        this.notes = notes;
    }

    @Override
    public WriteContext init(ParquetConfiguration settings) {
        List<Type> types = columns.stream().map(ParquetTable::type).toList();
        return new WriteContext(new MessageType(name, types), notes);
    }

    /** The one of Hadoop, which nobody calls and the library still asks for. */
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration settings) {
        return init((ParquetConfiguration) null);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        file = consumer;
    }

    @Override
    public void write(Object row) {
        file.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            OpenColumn column = columns.get(i);
            Object cell = column.cell(row);
            if (cell != null) {
                field(column.name(), i, () -> add(cell));
            }
        }
        file.endMessage();
    }

    private void add(Object cell) {
        switch (cell) {
            case Boolean flag -> file.addBoolean(flag);
            case Integer number -> file.addInteger(number);
            case Long number -> file.addLong(number);
            case Money money -> file.addLong(money.cents());
            case LocalDate day -> file.addInteger(Math.toIntExact(day.toEpochDay()));
            case Instant then -> file.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, then));
            case UUID id -> file.addBinary(Binary.fromConstantByteArray(bytes(id)));
            case Collection<?> many -> list(many);
            default -> file.addBinary(Binary.fromString(cell.toString()));
        }
    }

    /** As the format has lists: a group of repeated groups of one element. */
    private void list(Collection<?> many) {
        file.startGroup();
        if (!many.isEmpty()) {
            field(
                    "list",
                    0,
                    () ->
                            many.forEach(
                                    each -> {
                                        file.startGroup();
                                        field("element", 0, () -> add(each));
                                        file.endGroup();
                                    }));
        }
        file.endGroup();
    }

    private void field(String field, int index, Runnable content) {
        file.startField(field, index);
        content.run();
        file.endField(field, index);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Type type(OpenColumn column) {
        if (Collection.class.isAssignableFrom(column.type())) {
            return Types.optionalList()
                    .requiredElement(PrimitiveTypeName.BINARY)
                    .as(stringType())
                    .named(column.name());
        }
        return primitive(column.type()).named(column.name());
    }

    private static PrimitiveBuilder<PrimitiveType> primitive(Class<?> type) {
        if (type == boolean.class) {
            return a(PrimitiveTypeName.BOOLEAN, type);
        }
        if (type == int.class || type == Integer.class) {
            return a(PrimitiveTypeName.INT32, type);
        }
        if (type == long.class || type == Long.class) {
            return a(PrimitiveTypeName.INT64, type);
        }
        if (type == Money.class) {
            return a(PrimitiveTypeName.INT64, type).as(decimalType(2, DIGITS));
        }
        if (type == LocalDate.class) {
            return a(PrimitiveTypeName.INT32, type).as(dateType());
        }
        if (type == Instant.class) {
            return a(PrimitiveTypeName.INT64, type).as(timestampType(true, TimeUnit.MICROS));
        }
        if (type == UUID.class) {
            return a(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, type)
                    .length(2 * Long.BYTES)
                    .as(uuidType());
        }
        return a(PrimitiveTypeName.BINARY, type).as(stringType());
    }

    private static PrimitiveBuilder<PrimitiveType> a(PrimitiveTypeName stored, Class<?> type) {
        return type.isPrimitive() ? Types.required(stored) : Types.optional(stored);
    }
}
