package org.essaim.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.local.federation.Federation;
import org.essaim.local.federation.Service;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.state.StateFolder;

/** What is printed when everything runs: where it is, and how to get in. */
final class Welcome {

    private static final int MOST_HOMES = 12;

    private final Federation federation;
    private final StateFolder state;

    Welcome(Federation federation, StateFolder state) {
        this.federation = federation;
        this.state = state;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "Where everything is:"));
        for (Service service : federation.members().all()) {
            lines.add(line(service.title(), service.address() + "api/v1/"));
        }
        lines.add(
                line(
                        "pages of open figures",
                        federation.members().reporting().address().toString()));
        lines.add(line("OpenID provider", federation.identity().issuer().toString()));
        lines.add(line("logs and data", state.root().toString()));
        lines.addAll(logins(federation.identity()));
        lines.addAll(List.of("", "Ctrl-C stops everything; ./run goes on from here."));
        return lines;
    }

    /** Every home with its roles; a login is a role, a dot, and the home. */
    static List<String> logins(IdentityProvider provider) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        provider.people()
                .all()
                .forEach(
                        person ->
                                roles.computeIfAbsent(person.place(), _ -> new ArrayList<>())
                                        .addAll(person.roles()));
        List<String> lines = new ArrayList<>(List.of("", "Who can log in, as role.home:"));
        roles.entrySet().stream()
                .limit(MOST_HOMES)
                .forEach(
                        each -> lines.add(line(each.getKey(), String.join(", ", each.getValue()))));
        if (roles.size() > MOST_HOMES) {
            lines.add("  … and %d homes more".formatted(roles.size() - MOST_HOMES));
        }
        lines.add(line("password of all of them", provider.password()));
        lines.add("");
        lines.add("A token (more in deploy/local/requests.http):");
        lines.add(
                "  curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token"
                        .formatted(
                                DemoPeople.CENTRE_DIRECTOR,
                                provider.password(),
                                provider.issuer()));
        return lines;
    }

    private static String line(String what, String where) {
        return "  %-28s %s".formatted(what, where);
    }
}
