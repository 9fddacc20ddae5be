package org.essaim.system.images;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.federation.Addresses;

/**
 * A second Compose file, used together with {@code deploy/images/compose.yaml}: the divisions of a
 * portfolio instead of the two examples, each extending the first of them and thus as restricted; a
 * clock that stands still; and the issuer to trust.
 */
record ComposeFile(Path folder, Addresses addresses, List<DivisionId> divisions, LocalDate day) {

    private static final Path FIRST =
            Path.of(System.getProperty("essaim.root"), "deploy/images/compose.yaml");

    /** The host name, known in containers alone, at which they fetch the keys of the issuer. */
    static final String KEYS_HOST = "identity";

    String text(URI issuer, int keysPort) {
        StringBuilder yaml = new StringBuilder("services:\n");
        yaml.append(people("postgres")).append(people("rights"));
        for (String stream : List.of("centre", "reporting")) {
            yaml.append("  %s:\n".formatted(stream)).append(common(issuer, keysPort, Map.of()));
        }
        for (int n = 1; n <= divisions.size(); n++) {
            yaml.append(division(n, issuer, keysPort));
        }
        yaml.append("secrets:\n");
        for (String stream : TrialServices.streamsOf(divisions)) {
            yaml.append(secret(secretOf(stream), folder.resolve("keys/" + stream + ".pem")));
        }
        return yaml.append(secret("trust", folder.resolve("trust.p12"))).toString();
    }

    /** The services to start, by their names in Compose. */
    List<String> services() {
        List<String> names = new ArrayList<>(List.of("centre", "reporting"));
        divisions.forEach(each -> names.add(each.slug()));
        return names;
    }

    private String secretOf(String stream) {
        int n = TrialServices.streamsOf(divisions).indexOf(stream) - 1;
        return n < 1 ? stream : "division-" + n;
    }

    private String people(String service) {
        StringBuilder settings = new StringBuilder("  %s:\n    environment:\n".formatted(service));
        settings.append("      DIVISIONS: ")
                .append(String.join(" ", divisions.stream().map(DivisionId::slug).toList()))
                .append('\n');
        for (int n = 1; n <= divisions.size(); n++) {
            settings.append(
                    "      DIVISION_%1$d_PASSWORD: ${DIVISION_%1$d_PASSWORD}\n".formatted(n));
        }
        return settings.toString();
    }

    private String division(int n, URI issuer, int keysPort) {
        String slug = divisions.get(n - 1).slug();
        Map<String, String> own = new LinkedHashMap<>();
        own.put("ESSAIM_STREAM", "division." + slug);
        own.put("ESSAIM_DIVISION", divisions.get(n - 1).value());
        own.put("ESSAIM_KAFKA_USER", "division." + slug);
        own.put("ESSAIM_KAFKA_PASSWORD", "${DIVISION_%d_PASSWORD}".formatted(n));
        own.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/division_" + n);
        own.put("SPRING_DATASOURCE_USERNAME", "division_" + n);
        own.put("SPRING_DATASOURCE_PASSWORD", "${DIVISION_%d_PASSWORD}".formatted(n));
        return """
          %s:
            extends:
              file: %s
              service: caisse-des-familles
            ports: !override
              - "127.0.0.1:%d:8080"
        """
                        .formatted(slug, FIRST, addresses.division(n - 1))
                + common(issuer, keysPort, own).replace("- source: own", "- source: division-" + n);
    }

    private String common(URI issuer, int keysPort, Map<String, String> own) {
        Map<String, String> settings = new LinkedHashMap<>(own);
        settings.put("ESSAIM_CLOCK_FIXEDAT", day + "T22:00:00Z");
        settings.put("ESSAIM_IDENTITY_ISSUER", issuer.toString());
        settings.put("ESSAIM_IDENTITY_JWKS", "https://%s:%d/".formatted(KEYS_HOST, keysPort));
        settings.put(
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=/run/secrets/trust"
                        + " -Djavax.net.ssl.trustStorePassword="
                        + KeysOverTls.PASSWORD);
        StringBuilder yaml = new StringBuilder("    environment:\n");
        settings.forEach((name, value) -> yaml.append("      %s: \"%s\"\n".formatted(name, value)));
        yaml.append("    extra_hosts:\n      - \"%s:host-gateway\"\n".formatted(KEYS_HOST));
        return own.isEmpty()
                ? yaml.append("    secrets:\n      - source: trust\n").toString()
                : yaml.append("    secrets: !override\n      - source: trust\n")
                        .append("      - source: own\n        target: signing\n")
                        .toString();
    }

    private static String secret(String name, Path file) {
        return "  %s:\n    file: %s\n".formatted(name, file);
    }
}
