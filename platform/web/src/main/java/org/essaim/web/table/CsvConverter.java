package org.essaim.web.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes a table as CSV (RFC 4180, UTF-8, a header line) for whoever accepts {@code text/csv}. No
 * cell is a formula to a spreadsheet.
 */
public final class CsvConverter extends AbstractSmartHttpMessageConverter<Object> {

    public CsvConverter() {
        super(new MediaType("text", "csv", StandardCharsets.UTF_8));
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
        TableWriter.csv(Rows.type(type), each -> Rows.forEach(table, each), output.getBody());
    }

    @Override
    public boolean canRead(ResolvableType type, MediaType mediaType) {
        return false;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, Map<String, Object> hints) {
        throw new HttpMessageNotReadableException("CSV is written here, not read", input);
    }
}
