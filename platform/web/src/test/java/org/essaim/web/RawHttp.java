package org.essaim.web;

import module java.base;

/** Says over a socket what no proper client would, and listens until the other side hangs up. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /**
     * @param requestLine such as {@code GET /%zz HTTP/1.1}
     * @param headers each without its line end
     * @return status line, headers and body as they came
     */
    static String send(int port, String requestLine, String... headers) {
        StringBuilder request = new StringBuilder(requestLine).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
