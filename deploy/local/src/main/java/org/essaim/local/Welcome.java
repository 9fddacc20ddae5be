package org.essaim.local;

import module java.base;

import org.essaim.local.federation.Federation;
import org.essaim.local.federation.Service;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.state.StateFolder;

/** What is printed when everything runs: the addresses, and how to log in. */
record Welcome(Federation federation, StateFolder state) {

    private static final int MOST_PLACES = 12;

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "Addresses:"));
        for (Service service : federation.services().all()) {
            lines.add(line(service.title(), service.address() + "api/v1/"));
        }
        lines.add(line("public pages", federation.services().reporting().address().toString()));
        lines.add(line("OpenID provider", federation.identity().issuer().toString()));
        lines.add(line("logs and data", state.root().toString()));
        lines.addAll(logins(federation.identity()));
        lines.addAll(List.of("", "Ctrl-C stops everything; ./run continues from here."));
        return lines;
    }

    /** Every division and the centre, with their roles. */
    static List<String> logins(IdentityProvider provider) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        provider.people()
                .all()
                .forEach(
                        person ->
                                roles.computeIfAbsent(person.place(), _ -> new ArrayList<>())
                                        .addAll(person.roles()));
        List<String> lines = new ArrayList<>(List.of("", "Logins, written ROLE.PLACE:"));
        roles.entrySet().stream()
                .limit(MOST_PLACES)
                .forEach(
                        each -> lines.add(line(each.getKey(), String.join(", ", each.getValue()))));
        if (roles.size() > MOST_PLACES) {
            lines.add("  … and %d more places".formatted(roles.size() - MOST_PLACES));
        }
        lines.add(line("password for all of them", provider.password()));
        lines.add("");
        lines.add("To get a token for one service (more requests in deploy/local/requests.http):");
        lines.add(
                "  curl -s -u %s:%s -d grant_type=client_credentials -d scope=%s %s/oauth2/token"
                        .formatted(
                                DemoPeople.CENTRE_DIRECTOR,
                                provider.password(),
                                Service.CENTRE,
                                provider.issuer()));
        return lines;
    }

    private static String line(String what, String where) {
        return "  %-28s %s".formatted(what, where);
    }
}
