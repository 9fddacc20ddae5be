package org.essaim.runtime.write;

import module java.base;

import org.essaim.contract.Sha256;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes down the body of a request with a key as it is read, whatever operation reads it. */
@ControllerAdvice
public final class KeyedBodies extends RequestBodyAdviceAdapter {

    private static final JsonMapper IN_ORDER =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        Optional<KeyedRequest> request = KeyedRequest.current();
        if (request.isEmpty()) {
            return message;
        }
        byte[] body = message.getBody().readAllBytes();
        request.get().hasBody(canonical(body));
        return new ReadMessage(message.getHeaders(), body);
    }

    /** Spaces and the order of members say nothing; of what is no JSON each byte counts. */
    static byte[] canonical(byte[] body) {
        try {
            return IN_ORDER.writeValueAsBytes(IN_ORDER.readTree(body));
        } catch (JacksonException unreadable) {
            byte[] digest = Sha256.digest().digest(body);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A message whose body was read already, for whoever reads it next. */
    private record ReadMessage(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
