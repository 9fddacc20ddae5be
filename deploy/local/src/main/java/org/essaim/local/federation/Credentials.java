package org.essaim.local.federation;

import org.essaim.local.server.Databases;

/**
 * What one service has for itself alone.
 *
 * @param brokerPassword of the user that has the name of its stream
 * @param key signs its stream
 */
record Credentials(Databases.Login database, String brokerPassword, SigningKey key) {

    @Override
    public String toString() {
        return "Credentials[" + database.user() + "]";
    }
}
