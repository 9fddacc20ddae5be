package org.essaim.stream.link;

import module java.base;

/** A line between clients and a server on which anything can go wrong. */
final class Link implements AutoCloseable {

    /** How the line is just now. */
    enum State {
        FLOWS,
        /** Every piece takes its time. */
        SLOW,
        /** What is sent vanishes, and neither end learns of it. */
        HALF_OPEN,
        /** Nobody comes through, and whoever was there is thrown out. */
        CUT
    }

    private static final long SLOWNESS_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final ServerSocket clients;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong vanished = new AtomicLong();
    private volatile State state = State.FLOWS;
    private volatile int target;

    Link() {
        try {
            clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofPlatform().daemon().name("link").start(this::accept);
    }

    int port() {
        return clients.getLocalPort();
    }

    void leadTo(int port) {
        target = port;
    }

    /** How many bytes went into a half-open line and never came out. */
    long vanished() {
        return vanished.get();
    }

    /** Lines that were half open are thrown away whenever the state changes. */
    void become(State next) {
        boolean leavesNothing = next == State.CUT || state == State.HALF_OPEN;
        state = next;
        if (leavesNothing) {
            open.forEach(Link::close);
        }
    }

    @Override
    public void close() {
        become(State.CUT);
        try {
            clients.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                if (state == State.CUT) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException thisOneNot) {
                LockSupport.parkNanos(SLOWNESS_NANOS);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException nobodyThere) {
            client.close();
            throw nobodyThere;
        }
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
    }

    private void carry(Socket from, Socket to) {
        byte[] piece = new byte[16_384];
        try (from) {
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                if (state == State.SLOW) {
                    LockSupport.parkNanos(SLOWNESS_NANOS);
                }
                if (state == State.HALF_OPEN) {
                    vanished.addAndGet(read);
                } else {
                    to.getOutputStream().write(piece, 0, read);
                }
            }
        } catch (IOException ended) {
            // either end is gone
        } finally {
            open.remove(from);
            if (state != State.HALF_OPEN) {
                close(to);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
