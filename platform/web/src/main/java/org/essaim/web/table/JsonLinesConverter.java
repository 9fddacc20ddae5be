package org.essaim.web.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a table as JSON Lines, an object a row, for whoever accepts {@code application/jsonl}. */
public final class JsonLinesConverter extends AbstractSmartHttpMessageConverter<Object> {

    private final JsonMapper mapper;

    public JsonLinesConverter(JsonMapper mapper) {
        super(new MediaType("application", "jsonl"), new MediaType("application", "x-ndjson"));
        this.mapper = mapper;
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
        TableWriter.jsonLines(mapper, each -> Rows.forEach(table, each), output.getBody());
    }

    @Override
    public boolean canRead(ResolvableType type, MediaType mediaType) {
        return false;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, Map<String, Object> hints) {
        throw new HttpMessageNotReadableException("JSON Lines are written here", input);
    }
}
