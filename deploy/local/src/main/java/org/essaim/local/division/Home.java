package org.essaim.local.division;

/** Where a division's process and database are. */
sealed interface Home {

    /** Whether it has a ring of its own, and not that of a host. */
    default boolean isAlone() {
        return switch (this) {
            case Own _, Outside _ -> true;
            case Hosted _, MovedOut _ -> false;
        };
    }

    /** A process and a namespace of its own. */
    record Own() implements Home {}

    /**
     * At a site of its own, outside the cluster, which has its topic and its user at the broker.
     */
    record Outside() implements Home {}

    /**
     * In the process and the namespace of a host.
     *
     * @param shared whether its database is one of the host's cluster, and not a cluster of its own
     */
    record Hosted(String host, boolean shared) implements Home {

        Hosted(String host) {
            this(host, false);
        }

        String namespace() {
            return "host-" + host;
        }
    }

    /** A process of its own in the namespace of the host that it moved out of. */
    record MovedOut(String host) implements Home {

        String namespace() {
            return "host-" + host;
        }
    }
}
