package org.essaim.testkit;

import module java.base;

/**
 * What stands before a service in production: it ends TLS, writes the client's address behind
 * whatever that client wrote into {@code X-Forwarded-For}, and says that it came over https. All
 * else it passes on as it came, as many do.
 */
public final class ReverseProxy implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String END = "\r\n";
    private static final int PATIENCE_MILLIS = 60_000;

    private final int service;
    private final SSLContext trusted;
    private final ServerSocket door;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    private static TestCertificate certificate;

    private ReverseProxy(int service, SSLContext trusted, ServerSocket door) {
        this.service = service;
        this.trusted = trusted;
        this.door = door;
    }

    /**
     * @param folder to make its certificate in
     * @param service the port at which it answers
     */
    public static ReverseProxy before(int service, Path folder) throws Exception {
        TestCertificate own = certificate(folder);
        ServerSocket door = own.shown().getServerSocketFactory().createServerSocket(0, 50, HERE);
        ReverseProxy proxy = new ReverseProxy(service, own.trusted(), door);
        Thread.startVirtualThread(proxy::open);
        return proxy;
    }

    /** Made once in a JVM: each is the work of a program. */
    private static synchronized TestCertificate certificate(Path folder) throws Exception {
        if (certificate == null) {
            certificate = TestCertificate.make(folder);
        }
        return certificate;
    }

    /** Asks from this machine. */
    public String get(String path, String... headers) {
        return getAs("127.0.0.1", path, headers);
    }

    /**
     * @param from an address of this machine, such as {@code 127.0.0.7}
     * @param headers each as it is written, {@code Host} among them
     * @return status line, headers and body as they came
     */
    public String getAs(String from, String path, String... headers) {
        try (Socket plain = connected(from, door.getLocalPort());
                Socket socket =
                        trusted.getSocketFactory()
                                .createSocket(plain, "localhost", door.getLocalPort(), true)) {
            return asked(socket, path, headers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks the service itself, as who is inside of the network might. */
    public String getAround(String from, String path, String... headers) {
        try (Socket socket = connected(from, service)) {
            return asked(socket, path, headers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Socket connected(String from, int port) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(HERE, port));
        return socket;
    }

    private static String asked(Socket socket, String path, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1"));
        lines.addAll(List.of(headers));
        send(socket, lines);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, List<String> lines) throws IOException {
        String request = String.join(END, lines) + END + "Connection: close" + END + END;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                clients.execute(() -> passOn(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void passOn(Socket accepted) {
        try (Socket client = accepted;
                Socket behind = connected("127.0.0.1", service)) {
            send(behind, forwarded(head(client.getInputStream()), client.getInetAddress()));
            behind.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // Whoever asked sees that no answer came.
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END + END) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.append((char) next);
        }
        return head.toString().lines().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> forwarded(List<String> head, InetAddress client) {
        List<String> lines = new ArrayList<>();
        for (String line : head) {
            String name = line.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
            if (!Set.of("connection", "x-forwarded-proto").contains(name)) {
                lines.add(line);
            }
        }
        lines.add("X-Forwarded-For: " + client.getHostAddress());
        lines.add("X-Forwarded-Proto: https");
        return lines;
    }

    @Override
    public void close() throws IOException {
        door.close();
        clients.close();
    }
}
