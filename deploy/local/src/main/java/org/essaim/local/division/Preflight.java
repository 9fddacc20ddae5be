package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/**
 * What is missing before a cluster is given anything: settings that are still examples, and kinds,
 * namespaces and Secrets that are not there.
 *
 * @param kubernetes the folder of the manifests
 */
record Preflight(Path kubernetes) {

    private static final Pattern EXAMPLE = Pattern.compile("\\bexample\\b|\\b192\\.0\\.2\\.|^$");

    /** No wider than 16 bits of IPv4 and 48 of IPv6: beyond, there is more than a gateway. */
    private static final Pattern GATEWAY =
            Pattern.compile(
                    "[0-9.]+/(1[6-9]|2[0-9]|3[0-2])"
                            + "|[0-9a-fA-F:]*:[0-9a-fA-F:.]*"
                            + "/(4[89]|[5-9][0-9]|1[01][0-9]|12[0-8])");

    private static final Pattern KIND =
            Pattern.compile("(?m)^apiVersion: (\\S+\\.\\S+)/(\\S+)\nkind: (\\S+)$");
    private static final Pattern IMAGE =
            Pattern.compile("(?m)^ +(?:- )?image(?:Name)?: (?!\\S+@sha256:[0-9a-f]{64}$)(\\S+)$");

    private static final Pattern NAME = Pattern.compile("(?m)^  name: (\\S+)$");
    private static final Pattern NAMESPACE = Pattern.compile("(?m)^  namespace: (\\S+)$");

    /** What makes a Secret by itself, and which. */
    private static final Pattern MADE =
            Pattern.compile(
                    "(?s)\nkind: (?:ExternalSecret\n.*?\n  name|Certificate\n.*?\n  secretName):"
                            + " (\\S+)\n");

    /** How a document refers to a Secret that a person makes, as Kustomize writes it. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?:key: private\\.pem\n +path: \\S+\n +(?:secretName|name)"
                            + "|key: (?:client-id|ACCESS_KEY_ID)\n +name"
                            + "|imagePullSecrets:\n +- name"
                            + "|key: ca\\.crt\n +name(?=: (?:identity|store)-authority)"
                            + "|key: tls\\.key\n +secretName"
                            + "|- kind: Secret\n +name): (\\S+)");

    /** A line for each thing that is still an example or cannot be right. */
    List<String> settings(String cluster) {
        Path home = home(cluster);
        List<String> missing = new ArrayList<>();
        environment(cluster)
                .forEach(
                        (name, value) -> {
                            if (EXAMPLE.matcher(value).find()) {
                                missing.add(
                                        "environment.env: %s is still %s".formatted(name, value));
                            } else if (!fits(name, value)) {
                                missing.add(
                                        "environment.env: %s cannot be %s".formatted(name, value));
                            }
                        });
        for (String file : List.of("addresses.yaml", "kustomization.yaml")) {
            TextFiles.read(home.resolve(file))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(line -> !line.isBlank() && EXAMPLE.matcher(line).find())
                    .map(line -> "%s: still %s".formatted(file, line.strip()))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static boolean fits(String name, String value) {
        return switch (name) {
            case "gatewayAddresses" ->
                    Stream.of(value.split(",")).allMatch(each -> GATEWAY.matcher(each).matches());
            case "identityIssuer", "identityTokens" -> value.startsWith("https://");
            case "centreKeys", "reportingKeys" ->
                    Stream.of(value.split(",")).allMatch(Preflight::isKey);
            default -> true;
        };
    }

    private static boolean isKey(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
            return true;
        } catch (IllegalArgumentException | GeneralSecurityException other) {
            return false;
        }
    }

    private static SortedMap<String, String> lines(Path file) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String line : TextFiles.read(file).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int sign = line.indexOf('=');
                if (sign < 0) {
                    throw new CannotRunException(file + ": no = in " + line);
                }
                lines.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        return lines;
    }

    /**
     * A line for each image that is named by a tag, which may be another one tomorrow; none where
     * the cluster says that it takes tags, as one for development does.
     *
     * @param documents what is to be applied
     */
    List<String> images(String cluster, Collection<String> documents) {
        if (Boolean.parseBoolean(environment(cluster).get("imagesByTag"))) {
            return List.of();
        }
        return documents.stream()
                .flatMap(each -> IMAGE.matcher(each).results())
                .map(each -> "a digest of the image " + each.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private Path home(String cluster) {
        return kubernetes.resolve("overlays").resolve(cluster).resolve("settings");
    }

    private SortedMap<String, String> environment(String cluster) {
        return lines(home(cluster).resolve("environment.env"));
    }

    /**
     * A line for each kind that the cluster does not serve, and each namespace and Secret that it
     * does not have.
     *
     * @param documents what is to be applied
     */
    List<String> cluster(Collection<String> documents) {
        SortedSet<String> kinds = new TreeSet<>();
        SortedSet<String> namespaces = new TreeSet<>();
        SortedSet<String> secrets = new TreeSet<>();
        SortedSet<String> made = new TreeSet<>();
        for (String document : documents) {
            String namespace = first(NAMESPACE, document);
            Matcher kind = KIND.matcher(document);
            if (kind.find()) {
                kinds.add("%s.%s.%s".formatted(kind.group(3), kind.group(2), kind.group(1)));
            } else if (document.contains("\nkind: Namespace\n")) {
                namespaces.add(first(NAME, document));
            }
            SECRET.matcher(document)
                    .results()
                    .forEach(each -> secrets.add(namespace + "/" + each.group(1)));
            Matcher maker = MADE.matcher(document);
            if (maker.find()) {
                made.add(namespace + "/" + maker.group(1));
            }
        }
        secrets.removeAll(made);
        List<String> missing = new ArrayList<>();
        missing.addAll(absent(kinds, kinds(), "the kind %s: its operator is missing, or older"));
        missing.addAll(absent(namespaces, namespaces(), "the namespace %s"));
        missing.addAll(absent(secrets, secrets(), "the Secret %s"));
        return missing;
    }

    private static List<String> absent(SortedSet<String> wanted, Set<String> there, String line) {
        return wanted.stream().filter(each -> !there.contains(each)).map(line::formatted).toList();
    }

    private static String first(Pattern pattern, String document) {
        Matcher found = pattern.matcher(document);
        return found.find() ? found.group(1) : "";
    }

    /** As {@code Kafka.v1.kafka.strimzi.io}. */
    private static Set<String> kinds() {
        return rows(
                        "customresourcedefinitions",
                        "KIND:.spec.names.kind,GROUP:.spec.group,"
                                + "SERVED:.spec.versions[?(@.served==true)].name")
                .flatMap(
                        row ->
                                Stream.of(row.get(2).split(","))
                                        .map(
                                                served ->
                                                        String.join(
                                                                ".",
                                                                row.get(0),
                                                                served,
                                                                row.get(1))))
                .collect(Collectors.toSet());
    }

    private static Set<String> namespaces() {
        return rows("namespaces", "NAME:.metadata.name")
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }

    /** As {@code essaim-centre/signing}. */
    private static Set<String> secrets() {
        return rows("secrets", "NAMESPACE:.metadata.namespace,NAME:.metadata.name")
                .map(row -> String.join("/", row))
                .collect(Collectors.toSet());
    }

    private static Stream<List<String>> rows(String kind, String columns) {
        return kubectl(
                        "get",
                        kind,
                        "--all-namespaces",
                        "--no-headers",
                        "-o",
                        "custom-columns=" + columns)
                .map(line -> List.of(line.strip().split(" +")));
    }

    private static Stream<String> kubectl(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of("kubectl"));
            command.addAll(List.of(words));
            Process kubectl = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.onExit().join().exitValue() != 0) {
                throw new CannotRunException("no cluster answers: " + output.strip());
            }
            return output.lines();
        } catch (IOException missing) {
            throw new CannotRunException("kubectl is missing", missing);
        }
    }
}
