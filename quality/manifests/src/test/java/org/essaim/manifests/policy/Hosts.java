package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** A host runs the divisions that are given to it: each whole, by its own name, none forgotten. */
public final class Hosts {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final int MEBIBYTES = 300;
    private static final int MEBIBYTES_A_DIVISION = 12;

    /** What lies in the folder of each division, and where it comes from. */
    private static final Map<String, String> FILES =
            Map.of(
                    "spring.datasource.username", "database-NAME-app username",
                    "spring.datasource.password", "database-NAME-app password",
                    "trusted/database.crt", "database-NAME-ca ca.crt",
                    "trusted/broker.crt", "kafka-NAME ssl.truststore.crt",
                    "essaim.kafka.password", "kafka-NAME password",
                    "private.pem", "signing-NAME private.pem",
                    "essaim.database", "settings-NAME essaim.database",
                    "essaim.division", "settings-NAME essaim.division",
                    "essaim.host.names", "settings-NAME essaim.host.names",
                    "essaim.stream", "settings-NAME essaim.stream");

    private Hosts() {}

    /** Whether it belongs to the process of a host. */
    static boolean isHost(Manifest manifest) {
        return manifest.labels("/metadata/labels")
                .getOrDefault("app.kubernetes.io/name", "")
                .equals("host");
    }

    /** The Deployments of the hosts. */
    public static Stream<Manifest> of(Rendered rendered) {
        return rendered.all("Deployment").filter(Hosts::isHost);
    }

    /** The settings that hosts get of their divisions: one for each. */
    public static Stream<Manifest> divisions(Rendered rendered) {
        return rendered.all("ConfigMap").filter(each -> each.name().startsWith("settings-"));
    }

    private static List<Manifest> divisions(Rendered rendered, Manifest host) {
        return divisions(rendered).filter(beside(host)).toList();
    }

    private static Predicate<Manifest> beside(Manifest other) {
        return each -> each.namespace().equals(other.namespace());
    }

    /** What ends the names of its objects. */
    private static String name(Manifest division) {
        return division.name().replaceFirst("settings-", "");
    }

    private static String stream(Manifest division) {
        return division.text("/data/essaim.stream");
    }

    /** The folder of each division holds what it needs, from its own Secrets, and nobody else's. */
    public static Stream<String> folders(Rendered rendered) {
        return of(rendered)
                .flatMap(
                        host -> {
                            Set<String> wrong = wanted(divisions(rendered, host));
                            Set<String> mounted = mounted(host);
                            Set<String> both = new TreeSet<>(wrong);
                            both.retainAll(mounted);
                            wrong.addAll(mounted);
                            wrong.removeAll(both);
                            return require(
                                    wrong.isEmpty(), host, "lacks or has too much: " + wrong);
                        });
    }

    private static Set<String> wanted(List<Manifest> divisions) {
        Set<String> wanted = new TreeSet<>();
        for (Manifest each : divisions) {
            FILES.forEach(
                    (file, from) ->
                            wanted.add(
                                    "%s/%s of %s".formatted(stream(each), file, from(each, from))));
        }
        return wanted;
    }

    /** One cluster for all shows one certificate. */
    private static String from(Manifest division, String from) {
        String own = isShared(division) ? from.replace("NAME-ca", "ca") : from;
        return own.replace("NAME", name(division));
    }

    private static boolean isShared(Manifest division) {
        return division.labels("/metadata/labels").containsKey("essaim.org/store");
    }

    private static Set<String> mounted(Manifest host) {
        Set<String> mounted = new TreeSet<>();
        sources(host)
                .forEach(
                        from ->
                                Manifest.each(from.path("items"))
                                        .map(item -> file(from.path("name").asText(), item))
                                        .forEach(mounted::add));
        return mounted;
    }

    private static String file(String from, JsonNode item) {
        return "%s of %s %s".formatted(item.path("path").asText(), from, item.path("key").asText());
    }

    /** The Secrets and ConfigMaps whose keys are files of one volume. */
    static Stream<JsonNode> sources(Manifest pod) {
        return Manifest.each(pod.at(POD + "/volumes"))
                .flatMap(volume -> Manifest.each(volume.at("/projected/sources")))
                .flatMap(source -> Stream.of(source.path("secret"), source.path("configMap")))
                .filter(JsonNode::isObject);
    }

    /** What one division lacks keeps no other from starting. */
    public static Stream<String> lacks(Rendered rendered) {
        return of(rendered)
                .flatMap(
                        host ->
                                sources(host)
                                        .filter(each -> !each.path("optional").asBoolean())
                                        .map(each -> each.path("name").asText())
                                        .map(name -> host + ": nobody starts without " + name));
    }

    /** Where it looks is where they are mounted. */
    public static Stream<String> found(Rendered rendered) {
        return of(rendered)
                .flatMap(
                        host ->
                                require(
                                        looksAt(rendered, host).equals(mountsAt(host)),
                                        host,
                                        "looks where nothing is mounted"));
    }

    private static List<String> looksAt(Rendered rendered, Manifest host) {
        return rendered.all("ConfigMap")
                .filter(beside(host))
                .filter(Hosts::isHost)
                .map(each -> each.text("/data/ESSAIM_HOST_SERVICES"))
                .toList();
    }

    private static List<String> mountsAt(Manifest host) {
        return Manifest.each(host.at(CONTAINER + "/volumeMounts"))
                .filter(each -> each.path("name").asText().equals("divisions"))
                .map(each -> each.path("mountPath").asText())
                .toList();
    }

    /** A division is reached under the name that its host knows it by: a route leads there. */
    public static Stream<String> names(Rendered rendered) {
        return divisions(rendered)
                .flatMap(
                        each -> {
                            String host = each.text("/data/essaim.host.names");
                            return require(
                                    rendered.all("HTTPRoute")
                                            .filter(beside(each))
                                            .filter(leadsFrom(host))
                                            .anyMatch(route -> leadsToHost(rendered, route)),
                                    each,
                                    "no route leads to its host for " + host);
                        });
    }

    private static Predicate<Manifest> leadsFrom(String host) {
        return route -> route.text("/spec/hostnames/0").equals(host);
    }

    private static boolean leadsToHost(Rendered rendered, Manifest route) {
        String service = route.text("/spec/rules/0/backendRefs/0/name");
        return rendered.find("Service", route.namespace(), service)
                .filter(Hosts::isHost)
                .isPresent();
    }

    /** A host has the memory that its divisions need. */
    public static Stream<String> memory(Rendered rendered) {
        return of(rendered)
                .flatMap(
                        host -> {
                            int count = divisions(rendered, host).size();
                            String needed = MEBIBYTES + MEBIBYTES_A_DIVISION * count + "Mi";
                            return require(
                                    host.text(CONTAINER + "/resources/limits/memory")
                                            .equals(needed),
                                    host,
                                    "%d divisions need %s".formatted(count, needed));
                        });
    }

    /** User, topic, access and database of a hosted division are its own. */
    public static Stream<String> streams(Rendered rendered) {
        return divisions(rendered)
                .flatMap(
                        each ->
                                require(
                                        hasStream(rendered, each) && hasDatabase(rendered, each),
                                        each,
                                        "its user, topic or database is another's"));
    }

    private static boolean hasStream(Rendered rendered, Manifest division) {
        String stream = stream(division);
        return rendered.find("KafkaAccess", division.namespace(), "kafka-" + name(division))
                        .filter(access -> access.text("/spec/user/name").equals(stream))
                        .isPresent()
                && rendered.find("KafkaUser", "essaim-kafka", stream).isPresent()
                && rendered.find("KafkaTopic", "essaim-kafka", "essaim." + stream + ".v1")
                        .isPresent();
    }

    private static boolean hasDatabase(Rendered rendered, Manifest division) {
        String own = "database-" + name(division);
        String address = division.text("/data/essaim.database");
        return isShared(division)
                ? address.equals("database-rw:5432/" + name(division))
                        && rendered.find("Database", division.namespace(), own)
                                .filter(each -> isOwned(rendered, each, name(division)))
                                .isPresent()
                : address.equals(own + "-rw:5432/essaim") && isCluster(rendered, division, own);
    }

    private static boolean isCluster(Rendered rendered, Manifest beside, String name) {
        return rendered.databases().filter(beside(beside)).anyMatch(e -> e.name().equals(name));
    }

    /** By a role that owns nothing else. */
    private static boolean isOwned(Rendered rendered, Manifest database, String name) {
        String cluster = database.text("/spec/cluster/name");
        return database.text("/spec/name").equals(name)
                && database.text("/spec/owner").equals(name)
                && isCluster(rendered, database, cluster)
                && rendered.find("DatabaseRole", database.namespace(), database.name())
                        .filter(role -> role.text("/spec/name").equals(name))
                        .filter(role -> role.text("/spec/cluster/name").equals(cluster))
                        .filter(
                                role ->
                                        role.text("/spec/passwordSecret/name")
                                                .equals(database.name() + "-app"))
                        .isPresent();
    }
}
