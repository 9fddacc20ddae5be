package org.essaim.host;

import org.apache.catalina.Container;

/** Where in the shared server a service is. */
interface Place {

    /** Starts the virtual host; no request comes in yet. */
    void add(Container virtualHost);

    /** Lets connections in. */
    void open();

    /** Lets none in any more. */
    void shut();

    /** Stops the virtual host and forgets it. */
    void remove(Container virtualHost);

    /** Where clients reach it. */
    int port();
}
