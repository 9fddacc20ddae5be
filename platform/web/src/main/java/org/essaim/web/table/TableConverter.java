package org.essaim.web.table;

import module java.base;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a table in another form than JSON for whoever accepts that. */
public final class TableConverter extends AbstractSmartHttpMessageConverter<Object> {

    private final Form form;

    private TableConverter(Form form, MediaType... types) {
        super(types);
        this.form = form;
    }

    /** How the rows of a record type are written. */
    @FunctionalInterface
    private interface Form {
        void write(Class<?> row, Table table, OutputStream output) throws IOException;
    }

    /** {@code text/csv}; no cell is a formula to a spreadsheet. */
    public static TableConverter csv() {
        return new TableConverter(
                TableWriter::csv, new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    /** {@code application/jsonl}, an object a row. */
    public static TableConverter jsonLines(JsonMapper mapper) {
        return new TableConverter(
                (_, table, output) -> TableWriter.jsonLines(mapper, table, output),
                new MediaType("application", "jsonl"),
                new MediaType("application", "x-ndjson"));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> value) {
        return Rows.maybe(value) ? getSupportedMediaTypes() : List.of();
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueType, MediaType mediaType) {
        return Rows.type(type) != null && canWrite(mediaType);
    }

    @Override
    protected void writeInternal(
            Object table, ResolvableType type, HttpOutputMessage output, Map<String, Object> hints)
            throws IOException {
        Rows.announce(table, output);
        form.write(Rows.type(type), each -> Rows.forEach(table, each), output.getBody());
    }

    @Override
    public boolean canRead(ResolvableType type, MediaType mediaType) {
        return false;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, Map<String, Object> hints) {
        throw new HttpMessageNotReadableException("tables are written here, not read", input);
    }
}
