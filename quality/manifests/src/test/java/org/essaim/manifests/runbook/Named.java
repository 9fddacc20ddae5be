package org.essaim.manifests.runbook;

import module java.base;

import org.essaim.manifests.policy.Check;
import org.essaim.manifests.policy.Configurations;
import org.essaim.manifests.policy.Workloads;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What a line of a runbook names, held against what would be applied. */
public final class Named {

    /** Lines that name a kind, then one of it. */
    private static final List<String> OF_A_KIND =
            List.of("annotate", "delete", "describe", "get", "patch");

    private Named() {}

    /** What it names and does not exist; a line for each. */
    public static List<String> missing(Command command, Rendered rendered) {
        List<String> missing = new ArrayList<>();
        command.flag("-n")
                .filter(name -> rendered.find("Namespace", "", name).isEmpty())
                .filter(name -> !name.equals("default"))
                .ifPresent(name -> missing.add("there is no namespace " + name));
        if (missing.isEmpty()) {
            missing.addAll(objects(command, rendered));
            missing.addAll(labels(command, rendered));
            missing.addAll(folders(command));
            missing.addAll(keys(command));
            missing.addAll(rendered(command));
        }
        return missing;
    }

    private static List<String> objects(Command command, Rendered rendered) {
        String namespace = command.flag("-n").orElse("");
        List<String> plain = command.plain();
        List<String> missing = new ArrayList<>();
        for (String each : plain) {
            String[] named = each.split("/");
            // What the line before it made is not part of the rendering.
            if (named.length == 2 && !each.contains("=") && !each.startsWith("backup/")) {
                missing.addAll(object(named[0], named[1], namespace, rendered));
            }
        }
        if (namesOne(plain) && !namespace.isEmpty()) {
            missing.addAll(object(plain.get(1), plain.get(2), namespace, rendered));
        }
        if (command.does("port-forward") && missing.isEmpty()) {
            missing.addAll(port(plain.get(1).split("/")[1], plain.get(2), namespace, rendered));
        }
        return missing;
    }

    /** A name in capitals is what a line before it printed. */
    private static boolean namesOne(List<String> plain) {
        return plain.size() > 2
                && OF_A_KIND.contains(plain.getFirst())
                && !plain.get(2).contains("=")
                && !plain.get(2).matches("[A-Z]+");
    }

    private static List<String> object(
            String kind, String name, String namespace, Rendered rendered) {
        boolean there =
                switch (kind) {
                    case "secret" -> isMade(name, namespace, rendered);
                    case "strimzipodset" ->
                            rendered.all("KafkaNodePool")
                                    .anyMatch(pool -> name.equals("essaim-" + pool.name()));
                    default ->
                            rendered.manifests().stream()
                                    .filter(each -> each.kind().equalsIgnoreCase(kind))
                                    .filter(each -> each.namespace().equals(namespace))
                                    .anyMatch(each -> each.name().equals(name));
                };
        return there
                ? List.of()
                : List.of("there is no %s %s in %s".formatted(kind, name, namespace));
    }

    /** By hand, or by an operator for what is there. */
    private static boolean isMade(String secret, String namespace, Rendered rendered) {
        return !Configurations.keys(rendered, namespace, secret).isEmpty()
                || rendered.find("KafkaUser", namespace, secret).isPresent();
    }

    private static List<String> port(
            String name, String port, String namespace, Rendered rendered) {
        return rendered.find("Deployment", namespace, name).stream()
                .filter(each -> !Workloads.ports(each).containsValue(Integer.valueOf(port)))
                .map(_ -> "deployment %s has no port %s".formatted(name, port))
                .toList();
    }

    private static List<String> labels(Command command, Rendered rendered) {
        return Stream.of(command.flag("-l"), command.flag("--selector"))
                .flatMap(Optional::stream)
                .filter(label -> rendered.manifests().stream().noneMatch(each -> has(each, label)))
                .map(label -> "nothing has the label " + label)
                .toList();
    }

    private static boolean has(Manifest manifest, String label) {
        String[] parts = label.split("=");
        return Check.selects(Map.of(parts[0], parts[1]), manifest.labels());
    }

    private static List<String> folders(Command command) {
        Stream<String> named =
                command.does("kustomize")
                        ? command.plain().stream().skip(1)
                        : command.flag("-k").stream();
        return named.filter(folder -> !Files.isDirectory(Kustomize.root().resolve(folder)))
                .map(folder -> "there is no " + folder)
                .toList();
    }

    /**
     * What {@code deploy/division render} writes: a folder for each wave, a file for a division.
     */
    private static List<String> rendered(Command command) {
        return command.flag("-f").stream()
                .filter(file -> file.startsWith("rendered/"))
                .filter(file -> !isRendered(List.of(file.split("/"))))
                .map(file -> "nothing is rendered into " + file)
                .toList();
    }

    private static boolean isRendered(List<String> path) {
        String wave = path.get(1);
        boolean known =
                wave.equals("namespaces")
                        || Files.isDirectory(
                                Kustomize.home().resolve("overlays/production/waves/" + wave));
        String part =
                path.size() < 3
                        ? "."
                        : path.get(2)
                                .replaceFirst("^division-", "divisions/")
                                .replaceFirst("^host-", "hosts/")
                                .replaceFirst("\\.yaml$", "");
        return known && Files.isDirectory(Kustomize.home().resolve(part));
    }

    /** A Secret that is made by hand has exactly the keys that are read. */
    private static List<String> keys(Command command) {
        if (!command.does("create", "secret")) {
            return List.of();
        }
        String secret = command.plain().get(3);
        String namespace = command.flag("-n").orElse("");
        Set<String> read =
                command.flag("--type").filter("kubernetes.io/basic-auth"::equals).isPresent()
                        ? Set.of("username", "password")
                        : Configurations.byHand(namespace, secret);
        List<String> given =
                command.does("create", "secret", "tls")
                        ? List.of("tls.crt", "tls.key")
                        : Stream.of("--from-file", "--from-literal")
                                .flatMap(flag -> command.flags(flag).stream())
                                .map(each -> each.split("=")[0])
                                .toList();
        Stream<String> unread =
                given.stream()
                        .filter(key -> !read.contains(key))
                        .map(key -> "nothing reads %s of the secret %s".formatted(key, secret));
        Stream<String> ungiven =
                given.stream().anyMatch(key -> !read.contains(key))
                        ? Stream.empty()
                        : read.stream()
                                .filter(key -> !given.contains(key))
                                .map(key -> "the secret %s lacks %s".formatted(secret, key));
        return Stream.concat(unread, ungiven).toList();
    }
}
