package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity providers that are trusted, under {@code essaim.identity}: any that speak OpenID
 * Connect. The first is described beside this; {@link #others} are for a federation whose divisions
 * have providers of their own.
 *
 * @param issuer as in the claim {@code iss} of tokens; null or blank means that no token is
 *     accepted
 * @param jwks where the provider's keys are; null means where its discovery document says
 * @param divisions whose people alone the provider speaks for; null means everybody's, the centre's
 *     too, but not those of {@code others}. Where set, a token without the claim is of the only
 *     one, ids of people are preceded by the division's slug, and the roles of the whole federation
 *     are only those under {@code roles}
 * @param claims the names of this provider's claims
 * @param homes this provider's words for a division, such as the id of a group or a siret: each
 *     with its {@code word} and the {@code division}, which for the centre is {@code claims.centre}
 * @param roles this provider's words for a role, also ids of groups, with commas; {@code *} gives
 *     it to all of its people; null means the role's own word
 * @param others further providers, each with its own {@code issuer}, {@code jwks}, {@code
 *     divisions} (needed), {@code claims}, {@code homes} and {@code roles}
 * @param audience what the claim {@code aud} of a token for this service contains; null means its
 *     {@code essaim.stream}, so that a token shown here is of no use elsewhere
 * @param keys how the providers' keys are cached
 */
@ConfigurationProperties("essaim.identity")
public record IdentityProperties(
        String issuer,
        String jwks,
        @DefaultValue List<String> divisions,
        @DefaultValue Claims claims,
        @DefaultValue List<Home> homes,
        @DefaultValue Map<Role, Set<String>> roles,
        @DefaultValue List<Provider> others,
        String audience,
        @DefaultValue Keys keys) {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /**
     * @throws IllegalArgumentException for an address whose answers can be forged on the way:
     *     neither https nor http on this machine; for another provider that may speak for
     *     everybody; and where nothing says whom tokens are for
     */
    public IdentityProperties {
        issuer = trusted("essaim.identity.issuer", issuer);
        jwks = trusted("essaim.identity.jwks", jwks);
        for (Provider other : others) {
            if (other.issuer() == null || other.divisions().isEmpty()) {
                throw new IllegalArgumentException(
                        "each of essaim.identity.others needs an issuer, and divisions to speak"
                                + " for");
            }
        }
        if (issuer != null && (audience == null || audience.isBlank())) {
            throw new IllegalArgumentException("essaim.identity.audience is missing");
        }
    }

    /**
     * One that is trusted, with what it may say and how it says it.
     *
     * @param issuer as in the claim {@code iss} of its tokens
     * @param jwks where its keys are; null means where its discovery document says
     * @param divisions whose people alone it speaks for; empty for everybody's
     * @param claims the names of its claims
     * @param homes its words for a division; where there are any, no other word is one
     * @param roles its words for a role; for one without any, the role's own
     */
    public record Provider(
            String issuer,
            String jwks,
            @DefaultValue List<String> divisions,
            @DefaultValue Claims claims,
            @DefaultValue List<Home> homes,
            @DefaultValue Map<Role, Set<String>> roles) {

        /** Among the words for a role: whoever this provider knows has it. */
        private static final String EVERYBODY = "*";

        public Provider {
            issuer = trusted("essaim.identity.others.issuer", issuer);
            jwks = trusted("essaim.identity.others.jwks", jwks);
        }

        /** Whether it speaks for the people of the whole federation, the centre's too. */
        boolean isOfAll() {
            return divisions.isEmpty();
        }

        /** Whether one of these words gives the role. */
        boolean gives(Role role, Set<String> words) {
            Set<String> own =
                    isOfAll() || !role.isFederationWide() ? Set.of(role.word()) : Set.of();
            Set<String> giving = roles.getOrDefault(role, own);
            return giving.contains(EVERYBODY) || !Collections.disjoint(giving, words);
        }

        /** Whether only some words name a division, so that they may stand among others. */
        boolean translates() {
            return !homes.isEmpty() || !claims.divisionPrefix().isEmpty();
        }

        /** The division that a word names; empty for one that names none. */
        Optional<String> division(String word) {
            return homes.stream()
                    .filter(home -> home.word().equals(word))
                    .map(Home::division)
                    .findFirst()
                    .or(() -> claims.below(word));
        }
    }

    /**
     * Each may be a path with dots, such as {@code realm_access.roles}.
     *
     * @param person the claim with the opaque id of a person
     * @param division the claim with the id of the person's division; a token without it is refused
     * @param divisionPrefix what stands there before the id, such as {@code /divisions/} in the
     *     path of a group: what begins otherwise is left out, and so is what follows the next slash
     * @param centre what stands in that claim for the people of the centre
     * @param roles the claim with the list of roles, or one string with spaces between them;
     *     several claims with commas
     */
    public record Claims(
            @DefaultValue("sub") String person,
            @DefaultValue("division") String division,
            @DefaultValue("") String divisionPrefix,
            @DefaultValue("centre") String centre,
            @DefaultValue("roles") List<String> roles) {

        private Optional<String> below(String path) {
            return divisionPrefix.isEmpty() || !path.startsWith(divisionPrefix)
                    ? Optional.empty()
                    : Optional.of(path.substring(divisionPrefix.length()).split("/", 2)[0])
                            .filter(Predicate.not(String::isEmpty));
        }
    }

    /** What a provider calls the people of one division, or of the centre. */
    public record Home(String word, String division) {

        public Home {
            if (word == null || division == null) {
                throw new IllegalArgumentException(
                        "each of essaim.identity.homes needs a word and a division");
            }
        }
    }

    /**
     * @param refresh keys older than this are fetched again, behind the requests
     * @param minInterval keys are fetched at most twice in this time, however many unknown keys are
     *     named
     * @param timeout of one request to the provider
     */
    public record Keys(
            @DefaultValue("15m") Duration refresh,
            @DefaultValue("30s") Duration minInterval,
            @DefaultValue("3s") Duration timeout) {}

    /** All that are trusted; none means that no token is accepted. */
    List<Provider> providers() {
        return issuer == null
                ? List.of()
                : Stream.concat(
                                Stream.of(
                                        new Provider(
                                                issuer, jwks, divisions, claims, homes, roles)),
                                others.stream())
                        .toList();
    }

    /** True for https, and for http where nothing leaves this machine. No name is resolved. */
    public static boolean isTrusted(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.matcher(host).matches();
    }

    private static String trusted(String property, String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (!isTrusted(URI.create(address))) {
            throw new IllegalArgumentException(
                    property + " is an https address, or http on this machine, not " + address);
        }
        return address;
    }
}
