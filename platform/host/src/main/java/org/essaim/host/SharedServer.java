package org.essaim.host;

import module java.base;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.essaim.web.management.ManagementPort;

/**
 * The one HTTP server of this process. A service is a virtual host of it: at the host's own ports
 * where it has names, else at a port of its own.
 *
 * @param requests how many requests of one service run at the same time
 */
record SharedServer(Tomcat tomcat, ManagementPort management, int requests, LogNames logNames) {

    Place named() {
        return new SharedPort(tomcat);
    }

    Place at(Connector connector) {
        return new OwnPort(tomcat.getServer(), connector);
    }
}
