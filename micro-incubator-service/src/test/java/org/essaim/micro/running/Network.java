package org.essaim.micro.running;

import module java.base;

/**
 * The network between a phone and a division, which comes and goes: a relay that drops connections,
 * and one that loses what is answered.
 */
final class Network implements AutoCloseable {

    private enum State {
        THERE,
        AWAY,
        /** What is sent arrives, and no answer comes back. */
        DEAF
    }

    private final URI division;
    private final ServerSocket phones;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile State state = State.THERE;

    private Network(URI division, ServerSocket phones) {
        this.division = division;
        this.phones = phones;
        threads.execute(this::accept);
    }

    static Network to(RunningDivision division) {
        try {
            return new Network(
                    division.address(), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where a phone finds the division. */
    URI address() {
        return URI.create("http://localhost:" + phones.getLocalPort());
    }

    void comes() {
        become(State.THERE);
    }

    void goes() {
        become(State.AWAY);
    }

    /** From now on every answer is lost. */
    void losesAnswers() {
        become(State.DEAF);
    }

    private void become(State next) {
        state = next;
        open.forEach(Network::close);
    }

    private void accept() {
        while (!phones.isClosed()) {
            try {
                Socket phone = phones.accept();
                threads.execute(() -> relay(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket phone) {
        if (state == State.AWAY) {
            close(phone);
            return;
        }
        try {
            Socket service = new Socket("localhost", division.getPort());
            open.addAll(List.of(phone, service));
            threads.execute(() -> copy(phone, service, false));
            copy(service, phone, true);
        } catch (IOException broken) {
            close(phone);
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            byte[] some = new byte[8192];
            for (int many = from.getInputStream().read(some);
                    many >= 0;
                    many = from.getInputStream().read(some)) {
                if (answers && state == State.DEAF) {
                    return;
                }
                to.getOutputStream().write(some, 0, many);
            }
        } catch (IOException gone) {
            // One side went; the other goes too.
        } finally {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    @Override
    public void close() {
        try {
            phones.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        open.forEach(Network::close);
        threads.shutdownNow();
    }
}
