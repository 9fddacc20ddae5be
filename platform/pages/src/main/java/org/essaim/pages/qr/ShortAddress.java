package org.essaim.pages.qr;

import module java.base;

import org.essaim.pages.login.LoginProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of a page for a wall or a poster.
 *
 * @param written as people type it
 * @param symbol to be scanned; in capitals where that is the same address, as it is smaller then
 */
public record ShortAddress(String written, QrSymbol symbol) {

    /**
     * @param settings may say where browsers find the pages; else the request does
     * @param path encoded, of a page that is found in capitals too where it has none itself, such
     *     as {@code /u/keys}
     */
    public static ShortAddress of(LoginProperties settings, String path) {
        String base =
                settings.address() == null
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        : settings.at("");
        boolean sameInCapitals =
                URI.create(base).getPath().isEmpty() && path.equals(path.toLowerCase(Locale.ROOT));
        String address = base + path;
        return new ShortAddress(
                address.replaceFirst("^https://", ""),
                QrSymbol.of(sameInCapitals ? address.toUpperCase(Locale.ROOT) : address));
    }
}
