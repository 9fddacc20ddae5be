package org.essaim.host;

import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** Requests of every service run on virtual threads: none of them is kept for one of them. */
final class RequestThreads {

    private RequestThreads() {}

    static void use(ProtocolHandler handler) {
        handler.setExecutor(new VirtualThreadExecutor("http-"));
    }
}
