package org.essaim.reporting.opendata.read;

import module java.base;

/**
 * Under which terms everybody may use the open data.
 *
 * @param id as SPDX has it, such as {@code etalab-2.0}
 * @param en its name
 * @param fr its name in French
 * @param address of its text
 */
public record Licence(String id, String en, String fr, URI address) {

    /** That of French administrations (decree 2017-638). */
    static final Licence OF_FRANCE =
            of(
                    "etalab-2.0",
                    "Open Licence 2.0 (Etalab)",
                    "Licence Ouverte 2.0 (Etalab)",
                    "https://www.etalab.gouv.fr/licence-ouverte-open-licence/");

    private static final List<Licence> KNOWN =
            List.of(
                    OF_FRANCE,
                    of(
                            "CC-BY-4.0",
                            "Creative Commons Attribution 4.0",
                            "Creative Commons Attribution 4.0",
                            "https://creativecommons.org/licenses/by/4.0/"),
                    of(
                            "CC0-1.0",
                            "Creative Commons Zero 1.0",
                            "Creative Commons Zero 1.0",
                            "https://creativecommons.org/publicdomain/zero/1.0/"),
                    of(
                            "ODbL-1.0",
                            "Open Database License 1.0",
                            "Licence ODbL 1.0",
                            "https://opendatacommons.org/licenses/odbl/1-0/"));

    /** One that needs no name and no address, as they are known. */
    static Optional<Licence> known(String id) {
        return KNOWN.stream().filter(each -> each.id.equals(id)).findFirst();
    }

    private static Licence of(String id, String en, String fr, String address) {
        return new Licence(id, en, fr, URI.create(address));
    }

    /** Its name in a language of the pages. */
    public String name(boolean french) {
        return french ? fr : en;
    }
}
