package org.essaim.reporting.site.page;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs the public site, and where it is, under {@code essaim.reporting}. What the law asks of
 * an operator and nobody has filled in is said to be missing, on the page itself.
 *
 * @param address under which browsers reach it, such as {@code https://chiffres.example.org}:
 *     {@code essaim.pages.address} where that is set; unset means what a request says of itself,
 *     which suffices where nothing stands between
 * @param language {@code fr} or {@code en}, in which the divisions write: titles, lessons and what
 *     else people wrote are marked as of it where a page is in the other
 * @param publisher who publishes the site, such as {@code Ministère des Phares}, with its postal
 *     address where it has one
 * @param director the office that answers for what is published, such as {@code la directrice du
 *     numérique}; no name of a person
 * @param host who runs the machines, with its postal address
 * @param contact where people write to, such as {@code contact@example.org} or the address of a
 *     form
 * @param audit what an audit of accessibility by people found; {@code none} where there was none
 */
@ConfigurationProperties("essaim.reporting")
public record SiteProperties(
        URI address,
        @DefaultValue("fr") Locale language,
        String publisher,
        String director,
        String host,
        String contact,
        @DefaultValue("none") Audit audit) {

    /** What the standard calls the outcome of an audit of accessibility. */
    public enum Audit {
        /** Nobody has looked: that counts as not conform. */
        NONE,
        PARTIAL,
        FULL
    }

    /** The same where only its contents count: what is blank is not filled in. */
    public SiteProperties {
        publisher = filled(publisher);
        director = filled(director);
        host = filled(host);
        contact = filled(contact);
        address = address == null || address.toString().isBlank() ? null : address;
    }

    /** Where a link to the contact leads; null where there is no contact. */
    public String contactLink() {
        return contact == null || contact.matches("https?://.*") ? contact : "mailto:" + contact;
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
