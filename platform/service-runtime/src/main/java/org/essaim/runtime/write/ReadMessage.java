package org.essaim.runtime.write;

import module java.base;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** A message whose body was read already, for whoever reads it next. */
record ReadMessage(HttpHeaders headers, byte[] body) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
