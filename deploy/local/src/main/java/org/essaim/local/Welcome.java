package org.essaim.local;

import module java.base;

import org.essaim.local.federation.Federation;
import org.essaim.local.federation.Service;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.DemoPerson;
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
        Map<String, List<DemoPerson>> places =
                provider.people().all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DemoPerson::place,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<String> lines = new ArrayList<>(List.of("", "Logins, written ROLE.PLACE:"));
        places.entrySet().stream()
                .limit(MOST_PLACES)
                .forEach(each -> lines.addAll(place(each.getKey(), each.getValue())));
        if (places.size() > MOST_PLACES) {
            lines.add("  … and %d more places".formatted(places.size() - MOST_PLACES));
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

    private static List<String> place(String name, List<DemoPerson> people) {
        String roles = people.stream().map(DemoPerson::role).collect(Collectors.joining(", "));
        return List.of(line(name, roles), line("", "scope " + people.getFirst().scope()));
    }

    private static String line(String what, String where) {
        return "  %-28s %s".formatted(what, where);
    }
}
