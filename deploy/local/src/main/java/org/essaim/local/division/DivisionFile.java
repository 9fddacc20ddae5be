package org.essaim.local.division;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * The Kustomize file of a division: its id, its slug and the base it uses.
 *
 * @param instances of its database, from 1 to 3; 3 where that is not here
 */
record DivisionFile(DivisionId id, Home home, int instances) {

    /** Of its database, if nobody says otherwise. */
    static final int MOST_INSTANCES = 3;

    static final String NAME = "kustomization.yaml";

    /** Of the words after {@code database-}: CloudNativePG takes no name of more than 50. */
    private static final int LONGEST_NAME = 40;

    private static final String OUTSIDE = "outside-division";
    private static final String ONE = "one-instance";
    private static final String TWO = "two-instances";
    private static final Pattern ID = literal("id", "'");
    private static final Pattern HOST = literal("host", "");
    private static final Pattern DIGEST = Pattern.compile("-?x[0-9a-f]{16}$");

    /**
     * @throws IllegalArgumentException if the id begins or ends with a quote, which Kustomize
     *     removes, or there is no such number of instances
     */
    DivisionFile {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException("a database has one, two or three instances");
        }
        if (id.value().matches("(?s)['\"].*|.*['\"]")) {
            throw new IllegalArgumentException(
                    id + " begins or ends with a quote, which Kustomize would remove");
        }
    }

    DivisionFile(DivisionId id, Home home) {
        this(id, home, MOST_INSTANCES);
    }

    private static Pattern literal(String name, String quote) {
        return Pattern.compile("(?m)^ +- %2$s%1$s=((?:[^'\\n]|'')*)%2$s$".formatted(name, quote));
    }

    /**
     * That of a division with a Deployment of its own.
     *
     * @throws IllegalArgumentException if the text is not one that this tool writes
     */
    static DivisionFile read(String text) {
        Matcher id = ID.matcher(text);
        if (!id.find()) {
            throw new IllegalArgumentException("no line - 'id=...' in it");
        }
        Matcher host = HOST.matcher(text);
        return new DivisionFile(
                new DivisionId(id.group(1).replace("''", "'")),
                host.find()
                        ? new Home.MovedOut(host.group(1))
                        : text.contains(OUTSIDE) ? new Home.Outside() : new Home.Own(),
                text.contains(ONE) ? 1 : text.contains(TWO) ? 2 : MOST_INSTANCES);
    }

    String slug() {
        return id.slug();
    }

    /** The id without capitals, accents and punctuation: almost equal ids have the same stem. */
    String stem() {
        String stem = DIGEST.matcher(slug()).replaceFirst("");
        return stem.isEmpty() ? slug() : stem;
    }

    /** What ends the names of its objects in a host's namespace: the slug, or a shorter one. */
    String name() {
        String slug = slug();
        if (slug.length() <= LONGEST_NAME) {
            return slug;
        }
        String digest = slug.substring(stem().length());
        return slug.substring(0, LONGEST_NAME - digest.length()).replaceAll("-$", "") + digest;
    }

    String text() {
        return switch (home) {
            case Home.Own _ -> text("../../", "division", sized("division"), List.of());
            case Home.Outside _ -> text("../../", OUTSIDE, List.of("division"), List.of());
            case Home.Hosted hosted ->
                    text(
                            "../../../../",
                            hosted.shared() ? "shared-division" : "hosted-division",
                            List.of("hosted"),
                            in(hosted.host(), hosted.namespace()));
            case Home.MovedOut out ->
                    text(
                            "../../",
                            "moved-out-division",
                            sized("moved-out", "hosted"),
                            in(out.host(), out.namespace()));
        };
    }

    private List<String> sized(String... components) {
        List<String> sized = new ArrayList<>(List.of(components));
        switch (instances) {
            case 1 -> sized.add(ONE);
            case 2 -> sized.add(TWO);
            default -> {}
        }
        return sized;
    }

    private List<String> in(String host, String namespace) {
        return List.of(
                "stream=division." + slug(), "name=" + name(), "host=" + host, "home=" + namespace);
    }

    private String text(String up, String base, List<String> components, List<String> more) {
        return """
        # A division, made by deploy/division.
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
          - %1$sbase/%2$s
        components:
        %3$sconfigMapGenerator:
          - name: division
            namespace: div-%4$s
            literals:
              - 'id=%5$s'
              - slug=%4$s
        %6$s    options:
              disableNameSuffixHash: true
              annotations:
                config.kubernetes.io/local-config: "true"
        """
                .formatted(
                        up,
                        base,
                        lines("  - " + up + "components/", components),
                        slug(),
                        id.value().replace("'", "''"),
                        lines("      - ", more));
    }

    private static String lines(String before, List<String> words) {
        return words.stream().map(each -> before + each + "\n").collect(Collectors.joining());
    }
}
