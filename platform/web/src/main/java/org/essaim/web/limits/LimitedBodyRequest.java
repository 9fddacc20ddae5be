package org.essaim.web.limits;

import module java.base;

import jakarta.servlet.ReadListener;
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
            counted = new Counted(super.getInputStream(), mostBytes);
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

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long mostBytes;
        private long read;

        Counted(ServletInputStream body, long mostBytes) {
            this.body = body;
            this.mostBytes = mostBytes;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws TooLargeException {
            read += bytes;
            if (read > mostBytes) {
                throw new TooLargeException(mostBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
