package org.essaim.web.operation;

import module java.base;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request for an operation inside of another request: of the same person, with a body, a key and
 * attributes of its own.
 */
public final class OperationRequest extends HttpServletRequestWrapper {

    private static final String OF_THE_OUTER = "org.springframework.web.";

    private final String method;
    private final String path;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Map<String, Object> attributes = new HashMap<>();
    private Map<String, String> parameters = Map.of();

    /**
     * @param path as the operation's address has it, encoded
     * @param body JSON, or empty for none
     */
    public OperationRequest(
            HttpServletRequest outer, String method, String path, byte[] body, String key) {
        super(outer);
        this.method = method;
        this.path = path;
        this.body = body;
        Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        own.put("Accept", "application/json");
        if (body.length > 0) {
            own.put("Content-Type", "application/json");
        }
        if (key != null && !key.isBlank()) {
            own.put("Idempotency-Key", key);
        }
        this.headers = own;
        Collections.list(outer.getAttributeNames()).stream()
                .filter(name -> !name.startsWith(OF_THE_OUTER))
                .forEach(name -> attributes.put(name, outer.getAttribute(name)));
    }

    /** The language in which a refusal is written. */
    public OperationRequest in(Locale language) {
        headers.put("Accept-Language", language.toLanguageTag());
        return this;
    }

    /**
     * The body is a file as it is: what it is, the operation finds out.
     *
     * @param beside what the operation takes as parameters
     */
    public OperationRequest withFile(Map<String, String> beside) {
        headers.put("Content-Type", "application/octet-stream");
        parameters = beside;
        return this;
    }

    /** Whatever the operation gives is taken. */
    public OperationRequest anything() {
        headers.put("Accept", "*/*");
        return this;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path);
    }

    @Override
    public String getServletPath() {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String getPathInfo() {
        return null;
    }

    @Override
    public String getQueryString() {
        return parameters.isEmpty()
                ? null
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String getParameter(String name) {
        return parameters.get(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> new String[] {it.getValue()}));
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = headers.get(name);
        return value == null
                ? Collections.emptyEnumeration()
                : Collections.enumeration(List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the whole body is here");
        }
    }
}
