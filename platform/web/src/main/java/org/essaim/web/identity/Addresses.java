package org.essaim.web.identity;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells addresses that only their owner can answer for from those that anybody between can. */
final class Addresses {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Addresses() {}

    /** True for https, and for http where nothing leaves this machine. No name is resolved. */
    static boolean cannotBeForged(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.matcher(host).matches();
    }
}
