package org.essaim.host;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory.TempDirs;
import org.springframework.boot.web.server.GracefulShutdownCallback;
import org.springframework.boot.web.server.GracefulShutdownResult;
import org.springframework.boot.web.server.WebServer;

/** What a service takes for its server: its place in the shared one. */
final class HostedServer implements WebServer {

    private final Place place;
    private final StandardHost virtualHost;
    private final HostedRequests requests;
    private final TempDirs folders;

    HostedServer(Place place, StandardHost virtualHost, HostedRequests requests, TempDirs folders) {
        this.place = place;
        this.virtualHost = virtualHost;
        this.requests = requests;
        this.folders = folders;
    }

    /** Makes its servlets; requests wait until {@link #start()}. */
    void prepare() {
        place.add(virtualHost);
    }

    @Override
    public void start() {
        requests.open();
        place.open();
    }

    @Override
    public void stop() {
        requests.shut();
        place.shut();
    }

    @Override
    public void shutDownGracefully(GracefulShutdownCallback callback) {
        requests.shut();
        Thread.startVirtualThread(
                () -> {
                    requests.awaitLast();
                    callback.shutdownComplete(GracefulShutdownResult.IDLE);
                });
    }

    @Override
    public void destroy() {
        place.remove(virtualHost);
        folders.cleanup();
    }

    @Override
    public int getPort() {
        return place.port();
    }
}
