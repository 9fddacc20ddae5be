package org.essaim.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body whose bytes are counted as they are read. */
final class CountedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long mostBytes;
    private long read;

    CountedBody(ServletInputStream body, long mostBytes) {
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
