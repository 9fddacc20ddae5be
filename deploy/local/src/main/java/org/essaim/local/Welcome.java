package org.essaim.local;

import module java.base;

import org.essaim.local.federation.DemoReader;
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
        List<String> lines = new ArrayList<>(List.of("", "To open in a browser, without a login:"));
        lines.add("  pages for everybody  " + federation.services().reporting().address());
        lines.add("  OpenID provider      " + federation.identity().discovery());
        lines.addAll(List.of("", "Pages for their people, with a login of one click:"));
        for (Service service : federation.services().all()) {
            if (!service.stream().equals(Service.REPORTING)) {
                lines.add(line(service.title(), service.at("")));
            }
        }
        lines.addAll(List.of("", "What each service can be asked, as OpenAPI describes it:"));
        for (Service service : federation.services().all()) {
            lines.add(line(service.title(), service.at("v3/api-docs")));
        }
        lines.addAll(List.of("", "To try that out in a browser, with a token pasted there:"));
        for (Service service : federation.services().all()) {
            lines.add(line(service.title(), service.at("swagger-ui.html")));
        }
        lines.addAll(logins(federation.identity()));
        lines.addAll(
                List.of(
                        "",
                        "The streams, for any Kafka client (docs/reading-the-streams.md):",
                        line("settings of a reader", DemoReader.settings(state))));
        lines.addAll(List.of("", "Logs and data are in " + state.root()));
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
        List<String> lines =
                new ArrayList<>(
                        List.of("", "Logins, written ROLE.PLACE, and the scope of their tokens:"));
        places.entrySet().stream()
                .limit(MOST_PLACES)
                .forEach(each -> lines.addAll(place(each.getKey(), each.getValue())));
        if (places.size() > MOST_PLACES) {
            lines.add("  … and %d more places".formatted(places.size() - MOST_PLACES));
        }
        lines.add(line("password of all", provider.password()));
        lines.addAll(
                List.of(
                        "",
                        "To get a token for one service:",
                        "  curl -s -u %s:%s -d grant_type=client_credentials \\"
                                .formatted(DemoPeople.CENTRE_DIRECTOR, provider.password()),
                        "    -d scope=%s %s/oauth2/token"
                                .formatted(Service.CENTRE, provider.issuer().getAuthority()),
                        "  Requests to try with it are in deploy/local/requests.http"));
        return lines;
    }

    private static List<String> place(String name, List<DemoPerson> people) {
        String roles = people.stream().map(DemoPerson::role).collect(Collectors.joining(", "));
        return List.of(line(name, roles), line("", people.getFirst().scope()));
    }

    private static String line(String what, Object where) {
        return "  %-22s  %s".formatted(what, where);
    }
}
