package org.essaim.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
class CsvConverter extends AbstractSmartHttpMessageConverter<Object> {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    CsvConverter() {
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
        Columns columns = new Columns(Rows.type(type));
        Writer text = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(text, FORMAT);
        csv.printRecord(columns.names());
        Rows.forEach(table, row -> print(csv, columns, row));
        csv.flush();
    }

    private static void print(CSVPrinter csv, Columns columns, Object row) {
        try {
            csv.printRecord(columns.cells(row));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
