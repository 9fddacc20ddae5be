package org.essaim.local.identity;

import module java.base;

/**
 * What the process needs to know, in a file that only its owner can read.
 *
 * @param key the pair that signs tokens, as a JSON Web Key
 * @param password that all demo people of this state share
 * @param services that tokens can be asked for
 */
record ProviderSettings(
        int port, String key, String password, List<DemoPerson> people, List<String> services) {

    @Override
    public String toString() {
        return "ProviderSettings[" + Provider.issuer(port) + "]";
    }
}
