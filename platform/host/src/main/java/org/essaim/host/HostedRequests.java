package org.essaim.host;

import module java.base;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets the requests of one service in: none before it is up or while it stops, and no more at the
 * same time than it was given, so that its clients take nothing from its neighbours.
 */
final class HostedRequests extends ValveBase {

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final String service;
    private final int most;
    private final LogNames names;
    private final Semaphore free;
    private volatile boolean open;

    HostedRequests(String service, int most, LogNames names) {
        super(true);
        this.names = names;
        this.service = service;
        this.most = most;
        this.free = new Semaphore(most);
    }

    void open() {
        open = true;
    }

    void shut() {
        open = false;
    }

    /** Returns once none runs any more. */
    void awaitLast() {
        free.acquireUninterruptibly(most);
        free.release(most);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!open || !isAdmitted()) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (LogNames.Closeable _ = names.of(service)) {
            getNext().invoke(request, response);
        } finally {
            free.release();
        }
    }

    private boolean isAdmitted() {
        if (free.getQueueLength() >= most) {
            return false;
        }
        try {
            if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
            boolean still = open;
            if (!still) {
                free.release();
            }
            return still;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
