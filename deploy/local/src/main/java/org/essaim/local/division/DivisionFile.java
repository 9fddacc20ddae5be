package org.essaim.local.division;

import module java.base;

import org.essaim.contract.DivisionId;

/** The Kustomize file of a division: its id, its slug and the base it uses. */
record DivisionFile(DivisionId id) {

    static final String NAME = "kustomization.yaml";

    private static final Pattern ID = Pattern.compile("(?m)^ +- 'id=((?:[^'\\n]|'')*)'$");
    private static final Pattern DIGEST = Pattern.compile("-?x[0-9a-f]{16}$");

    /**
     * @throws IllegalArgumentException if the id begins or ends with a quote, which Kustomize
     *     removes
     */
    DivisionFile {
        if (id.value().matches("(?s)['\"].*|.*['\"]")) {
            throw new IllegalArgumentException(
                    id + " begins or ends with a quote, which Kustomize would remove");
        }
    }

    /**
     * @throws IllegalArgumentException if the text is not one that this tool writes
     */
    static DivisionFile read(String text) {
        Matcher found = ID.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no line - 'id=...' in it");
        }
        return new DivisionFile(new DivisionId(found.group(1).replace("''", "'")));
    }

    String slug() {
        return id.slug();
    }

    /** The id without capitals, accents and punctuation: almost equal ids have the same stem. */
    String stem() {
        String stem = DIGEST.matcher(slug()).replaceFirst("");
        return stem.isEmpty() ? slug() : stem;
    }

    String text() {
        return """
        # A division, made by deploy/division.
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
          - ../../base/division
        components:
          - ../../components/division
        configMapGenerator:
          - name: division
            namespace: div-%s
            literals:
              - 'id=%s'
              - slug=%s
            options:
              disableNameSuffixHash: true
              annotations:
                config.kubernetes.io/local-config: "true"
        """
                .formatted(slug(), id.value().replace("'", "''"), slug());
    }
}
