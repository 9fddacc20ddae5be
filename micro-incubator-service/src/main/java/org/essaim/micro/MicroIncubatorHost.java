package org.essaim.micro;

import org.essaim.host.Host;

/** Many micro-incubators in one process: the services of small divisions (R05). */
public final class MicroIncubatorHost {

    private MicroIncubatorHost() {}

    public static void main(String[] arguments) {
        Host.run(MicroIncubatorApplication.class, arguments);
    }
}
