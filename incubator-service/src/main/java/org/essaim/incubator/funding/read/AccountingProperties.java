package org.essaim.incubator.funding.read;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What exports for an accountant are called by, under {@code essaim.accounting}: the accounts of
 * your own chart, each beginning with three digits (decision 0105).
 *
 * @param siren the nine digits of the organisation, in the names of its files
 * @param director account from which the director allocates
 * @param underway account of what is allocated and not booked by its division yet
 * @param envelope account of what divisions dispose of, with one of each division below it
 * @param grant account of what initiatives were granted, with one of each initiative below it
 * @param spent account of what initiatives spent in the year, with one of each below it
 * @param carried account of what was spent in earlier years
 */
@ConfigurationProperties("essaim.accounting")
public record AccountingProperties(
        @DefaultValue("000000000") String siren,
        @DefaultValue("102000") String director,
        @DefaultValue("580000") String underway,
        @DefaultValue("181000") String envelope,
        @DefaultValue("467000") String grant,
        @DefaultValue("658000") String spent,
        @DefaultValue("119000") String carried) {

    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3}[0-9A-Za-z]{0,17}");

    /**
     * @throws IllegalArgumentException for what is no SIREN or no number of an account, and for one
     *     number of two accounts
     */
    public AccountingProperties {
        List<String> numbers = List.of(director, underway, envelope, grant, spent, carried);
        if (!SIREN.matcher(siren).matches()) {
            throw new IllegalArgumentException("essaim.accounting.siren is not nine digits");
        }
        if (!numbers.stream().allMatch(number -> NUMBER.matcher(number).matches())
                || Set.copyOf(numbers).size() < numbers.size()) {
            throw new IllegalArgumentException(
                    "accounts begin with three digits, each is another one: " + numbers);
        }
    }

    String number(LedgerAccount account) {
        return switch (account) {
            case DIRECTOR -> director;
            case UNDERWAY -> underway;
            case ENVELOPE -> envelope;
            case GRANT -> grant;
            case SPENT -> spent;
            case CARRIED -> carried;
        };
    }
}
