package org.essaim.local.division;

/** Where a division's process and database are. */
sealed interface Home {

    /** A process and a namespace of its own. */
    record Own() implements Home {}

    /** In the process and the namespace of a host. */
    record Hosted(String host) implements Home {

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
