package org.essaim.reporting.opendata.read;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes the open data and under which terms, under {@code essaim.reporting}.
 *
 * @param country whose administration publishes, as ISO 3166 has it in two letters: {@code FR}
 *     means the Licence Ouverte 2.0 unless another licence is set, any other none unless one is set
 * @param address under which browsers reach the service, such as {@code
 *     https://chiffres.example.org}; unset means that what describes the data names its files from
 *     where it stands
 * @param publisher the organisation that publishes; unset means the internal incubator
 * @param contact a mail address or the address of a page, for questions; unset means none
 * @param licence of everything below {@code /open-data}
 */
@ConfigurationProperties("essaim.reporting")
public record DatasetProperties(
        @DefaultValue("FR") String country,
        URI address,
        String publisher,
        String contact,
        @DefaultValue Terms licence) {

    /**
     * Another licence than that of the country.
     *
     * @param id as SPDX has it: {@code etalab-2.0}, {@code CC-BY-4.0}, {@code CC0-1.0} and {@code
     *     ODbL-1.0} need nothing else
     * @param nameEn its name in English
     * @param nameFr its name in French
     * @param address of its text
     */
    public record Terms(String id, String nameEn, String nameFr, URI address) {

        private Licence licence() {
            Optional<Licence> known = Licence.known(id);
            if (known.isEmpty() && Stream.of(nameEn, nameFr, address).anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException(
                        "essaim.reporting.licence.id is not known here: name-en, name-fr and"
                                + " address are needed too");
            }
            return new Licence(
                    id,
                    nameEn == null ? known.orElseThrow().en() : nameEn,
                    nameFr == null ? known.orElseThrow().fr() : nameFr,
                    address == null ? known.orElseThrow().address() : address);
        }
    }

    /**
     * What is blank is not set.
     *
     * @throws IllegalArgumentException for a country that ISO 3166 does not have, and for a licence
     *     that is not known and lacks a name or an address
     */
    public DatasetProperties {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new IllegalArgumentException(
                    "essaim.reporting.country is no country of ISO 3166: " + country);
        }
        address = address == null || address.toString().isBlank() ? null : address;
        publisher = publisher == null || publisher.isBlank() ? null : publisher.strip();
        contact = contact == null || contact.isBlank() ? null : contact.strip();
        if (licence.id != null) {
            licence.licence();
        }
    }

    /** Under which the data may be used; empty where nobody has said so. */
    public Optional<Licence> terms() {
        if (licence.id != null) {
            return Optional.of(licence.licence());
        }
        return country.equals("FR") ? Optional.of(Licence.OF_FRANCE) : Optional.empty();
    }
}
