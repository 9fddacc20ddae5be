package org.essaim.local.division;

import module java.base;

/**
 * The Kustomize file of a host's process: its memory, and the settings of each division as a folder
 * of files.
 *
 * @param name the host's
 * @param divisions that it runs
 * @param shared whether they have databases of one cluster
 */
record HostFile(String name, List<DivisionFile> divisions, boolean shared) {

    private static final int MEBIBYTES = 300;
    private static final int MEBIBYTES_A_DIVISION = 12;

    /** Keys of a Secret or ConfigMap, and the files that they become in a division's folder. */
    private static final List<String> SOURCES =
            List.of(
                    "secret database-%s-app username=spring.datasource.username"
                            + " password=spring.datasource.password",
                    "secret database-%s-ca ca.crt=trusted/database.crt",
                    "secret kafka-%s password=essaim.kafka.password"
                            + " ssl.truststore.crt=trusted/broker.crt",
                    "secret signing-%s private.pem=private.pem",
                    "configMap settings-%s essaim.database=essaim.database"
                            + " essaim.division=essaim.division"
                            + " essaim.host.names=essaim.host.names"
                            + " essaim.stream=essaim.stream");

    private static final String INDENT = " ".repeat(20);

    private static final String TEXT =
            """
            # The process of a host, written by deploy/division from divisions.txt.
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: host-%1$s
            resources:
              - ../../../base/host
            labels:
              - pairs:
                  essaim.org/host: %1$s
                includeTemplates: true
            patches:
              - target:
                  kind: ExternalSecret
                patch: |-
                  - op: replace
                    path: /spec/dataFrom/0/extract/key
                    value: host/%1$s/backup
              - patch: |-
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata:
                    name: service
                  spec:
                    template:
                      spec:
                        containers:
                          - name: service
                            resources:
                              requests:
                                memory: %2$dMi
                              limits:
                                memory: %2$dMi
                        volumes:
                          - name: divisions
                            projected:
                              sources:%3$s
            """;

    private static final String DATABASE =
            """
            # The cluster of databases of a host, written by deploy/division.
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: host-%1$s
            resources:
              - ../../../base/shared-store
            labels:
              - pairs:
                  essaim.org/host: %1$s
            patches:
              - target:
                  kind: ObjectStore
                patch: |-
                  - op: replace
                    path: /spec/configuration/destinationPath
                    value: s3://bucket/host/%1$s
            """;

    String text() {
        String sources =
                divisions.stream()
                        .flatMap(each -> SOURCES.stream().map(source -> source(of(source), each)))
                        .collect(Collectors.joining());
        return TEXT.formatted(
                name,
                MEBIBYTES + MEBIBYTES_A_DIVISION * divisions.size(),
                sources.isEmpty() ? " []" : "\n" + sources.stripTrailing());
    }

    /** One cluster shows one certificate. */
    private String of(String source) {
        return shared ? source.replace("database-%s-ca", "database-ca") : source;
    }

    /** The cluster that its divisions share. */
    String database() {
        return DATABASE.formatted(name);
    }

    /** Optional: what one division lacks does not keep the pod of all from starting. */
    private static String source(String source, DivisionFile division) {
        List<String> words = List.of(source.formatted(division.name()).split(" "));
        StringBuilder text = new StringBuilder();
        line(text, "- %s:", words.get(0));
        line(text, "    name: %s", words.get(1));
        line(text, "    optional: true");
        line(text, "    items:");
        for (String item : words.subList(2, words.size())) {
            String[] keyAndFile = item.split("=");
            line(text, "      - key: %s", keyAndFile[0]);
            line(text, "        path: division.%s/%s", division.slug(), keyAndFile[1]);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line, Object... words) {
        text.append(INDENT).append(line.formatted(words)).append('\n');
    }
}
