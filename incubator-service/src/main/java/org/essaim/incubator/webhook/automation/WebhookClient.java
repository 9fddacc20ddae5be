package org.essaim.incubator.webhook.automation;

import module java.base;

import java.net.Proxy;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.essaim.runtime.ServiceThreads;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Posts a message and reads the status, nothing more: no redirect, no cookie, no body. It speaks
 * HTTP/1.1 by itself, since a library would look up the name once more and connect to whatever it
 * leads to then (decision 0106).
 */
@Component
class WebhookClient implements DisposableBean {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final int MOST_BYTES = 16 * 1024;
    private static final int FIRST_FINAL = 200;

    private final WebhookProperties settings;
    private final SslBundles bundles;
    private final ScheduledExecutorService deadlines = ServiceThreads.one("webhook-deadlines");

    WebhookClient(WebhookProperties settings, SslBundles bundles) {
        this.settings = settings;
        this.bundles = bundles;
    }

    /**
     * @param hosts that the address leads to; the first that can be connected to gets it
     * @param headers beside those that every request has
     * @return the status that was answered
     * @throws SocketTimeoutException if the answer is not there in time, however slowly it drips
     * @throws IOException if there is none
     */
    int post(
            WebhookAddress address,
            List<InetAddress> hosts,
            Map<String, String> headers,
            String body)
            throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        List<Socket> opened = new CopyOnWriteArrayList<>();
        Future<?> deadline =
                deadlines.schedule(
                        () -> {
                            late.set(true);
                            opened.forEach(WebhookClient::close);
                        },
                        settings.timeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        try (Socket plain = connect(hosts, address.port(), opened, late);
                Socket socket = address.isPlain() ? plain : encrypted(plain, address)) {
            socket.getOutputStream().write(request(address, headers, body));
            socket.getOutputStream().flush();
            return status(socket.getInputStream());
        } catch (IOException failed) {
            if (late.get()) {
                throw new SocketTimeoutException("no answer within " + settings.timeout());
            }
            throw failed;
        } finally {
            deadline.cancel(false);
        }
    }

    private static Socket connect(
            List<InetAddress> hosts, int port, List<Socket> opened, AtomicBoolean late)
            throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress host : hosts) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            opened.add(socket);
            try {
                socket.connect(new InetSocketAddress(host, port));
                return socket;
            } catch (IOException failed) {
                close(socket);
                last = failed;
            }
            if (late.get()) {
                break;
            }
        }
        throw last;
    }

    /** The certificate has to be that of the name, not of the address that was connected to. */
    private SSLSocket encrypted(Socket plain, WebhookAddress address) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        context()
                                .getSocketFactory()
                                .createSocket(plain, address.host(), address.port(), false);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private SSLContext context() throws IOException {
        try {
            String bundle = settings.bundle();
            return bundle == null || bundle.isBlank()
                    ? SSLContext.getDefault()
                    : bundles.getBundle(bundle).createSslContext();
        } catch (GeneralSecurityException missing) {
            throw new IOException(missing);
        }
    }

    private static byte[] request(
            WebhookAddress address, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder();
        head.append("POST %s HTTP/1.1\r\n".formatted(address.target()));
        head.append("Host: %s\r\n".formatted(address.authority()));
        head.append("Connection: close\r\nUser-Agent: Essaim\r\n");
        head.append("Content-Type: application/json\r\n");
        head.append("Content-Length: %d\r\n".formatted(content.length));
        headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }

    /** What comes before the final status, such as 103, is passed over. */
    private static int status(InputStream answer) throws IOException {
        InputStream all = new BufferedInputStream(answer);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = 0; read < MOST_BYTES; read++) {
            int next = all.read();
            if (next == '\n' || next < 0) {
                Matcher status = STATUS.matcher(line.toString(StandardCharsets.US_ASCII).strip());
                if (status.matches() && Integer.parseInt(status.group(1)) >= FIRST_FINAL) {
                    return Integer.parseInt(status.group(1));
                }
                if (next < 0) {
                    break;
                }
                line.reset();
            } else {
                line.write(next);
            }
        }
        throw new IOException("no answer in HTTP/1.1");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed already.
        }
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
    }
}
