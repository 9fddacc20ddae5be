package org.essaim.web.limits;

import module java.base;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Counts the bytes of a body as they are read, for senders that do not declare its length. */
final class LimitedBodyRequest extends HttpServletRequestWrapper {

    private final long mostBytes;
    private ServletInputStream counted;
    private BufferedReader reader;

    LimitedBodyRequest(HttpServletRequest request, long mostBytes) {
        super(request);
        this.mostBytes = mostBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new CountedBody(super.getInputStream(), mostBytes);
        }
        return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            String named = getCharacterEncoding();
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
        return reader;
    }
}
