package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** A host runs the divisions that are given to it: each whole, by its own name, none forgotten. */
public final class Hosts {

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
        return "host".equals(manifest.labels().get("app.kubernetes.io/name"));
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
        return divisions(rendered).filter(host::isBeside).toList();
    }

    /** What ends the names of its objects. */
    private static String name(Manifest division) {
        return division.name().replaceFirst("settings-", "");
    }

    private static String stream(Manifest division) {
        return division.text("/data/essaim.stream");
    }

    /** The folder of each division holds what it needs, from its own Secrets, and nobody else's. */
    static void folders(Rendered rendered, Offences found) {
        for (Manifest host : of(rendered).toList()) {
            Set<String> wrong = wanted(divisions(rendered, host));
            for (String file : mounted(host)) {
                if (!wrong.remove(file)) {
                    wrong.add(file);
                }
            }
            found.unless(wrong.isEmpty(), host, "lacks or has too much: " + wrong);
        }
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
        return division.labels().containsKey("essaim.org/store");
    }

    private static Set<String> mounted(Manifest host) {
        Set<String> mounted = new TreeSet<>();
        sources(host)
                .forEach(
                        from -> {
                            for (JsonNode item : from.path("items")) {
                                mounted.add(file(from.path("name").asText(), item));
                            }
                        });
        return mounted;
    }

    private static String file(String from, JsonNode item) {
        return "%s of %s %s".formatted(item.path("path").asText(), from, item.path("key").asText());
    }

    /** The Secrets and ConfigMaps whose keys are files of one volume. */
    static Stream<JsonNode> sources(Manifest pod) {
        return pod.each(Workloads.POD + "/volumes")
                .flatMap(volume -> volume.at("/projected/sources").valueStream())
                .flatMap(source -> Stream.of(source.path("secret"), source.path("configMap")))
                .filter(JsonNode::isObject);
    }

    /** What one division lacks keeps no other from starting. */
    static void lacks(Rendered rendered, Offences found) {
        for (Manifest host : of(rendered).toList()) {
            sources(host)
                    .filter(each -> !each.path("optional").asBoolean())
                    .map(each -> each.path("name").asText())
                    .forEach(name -> found.add(host, "nobody starts without " + name));
        }
    }

    /** Where it looks is where they are mounted. */
    static void found(Rendered rendered, Offences found) {
        for (Manifest host : of(rendered).toList()) {
            List<String> looksAt =
                    rendered.beside(host, "ConfigMap")
                            .filter(Hosts::isHost)
                            .map(each -> each.text("/data/ESSAIM_HOST_SERVICES"))
                            .toList();
            List<String> mountsAt =
                    host.each(Workloads.CONTAINER + "/volumeMounts")
                            .filter(each -> each.path("name").asText().equals("divisions"))
                            .map(each -> each.path("mountPath").asText())
                            .toList();
            found.unless(looksAt.equals(mountsAt), host, "looks where nothing is mounted");
        }
    }

    /** A division is reached under the name that its host knows it by: a route leads there. */
    static void names(Rendered rendered, Offences found) {
        for (Manifest each : divisions(rendered).toList()) {
            String host = each.text("/data/essaim.host.names");
            found.unless(
                    rendered.beside(each, "HTTPRoute")
                            .filter(route -> route.has("/spec/hostnames/0", host))
                            .anyMatch(route -> leadsToHost(rendered, route)),
                    each,
                    "no route leads to its host for " + host);
        }
    }

    private static boolean leadsToHost(Rendered rendered, Manifest route) {
        String service = route.text("/spec/rules/0/backendRefs/0/name");
        return rendered.find("Service", route.namespace(), service)
                .filter(Hosts::isHost)
                .isPresent();
    }

    /** A host has the memory that its divisions need. */
    static void memory(Rendered rendered, Offences found) {
        for (Manifest host : of(rendered).toList()) {
            int count = divisions(rendered, host).size();
            String needed = MEBIBYTES + MEBIBYTES_A_DIVISION * count + "Mi";
            found.unless(
                    host.has(Workloads.CONTAINER + "/resources/limits/memory", needed),
                    host,
                    "%d divisions need %s".formatted(count, needed));
        }
    }

    /** User, topic, access and database of a hosted division are its own. */
    static void streams(Rendered rendered, Offences found) {
        for (Manifest each : divisions(rendered).toList()) {
            found.unless(
                    hasStream(rendered, each) && hasDatabase(rendered, each),
                    each,
                    "its user, topic or database is another's");
        }
    }

    private static boolean hasStream(Rendered rendered, Manifest division) {
        String stream = stream(division);
        return rendered.find("KafkaAccess", division.namespace(), "kafka-" + name(division))
                        .filter(access -> access.has("/spec/user/name", stream))
                        .isPresent()
                && rendered.has("KafkaUser", "essaim-kafka", stream)
                && rendered.has("KafkaTopic", "essaim-kafka", "essaim." + stream + ".v1");
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
        return rendered.databases().filter(beside::isBeside).anyMatch(e -> e.name().equals(name));
    }

    /** By a role that owns nothing else. */
    private static boolean isOwned(Rendered rendered, Manifest database, String name) {
        String cluster = database.text("/spec/cluster/name");
        String password = database.name() + "-app";
        return database.has("/spec/name", name)
                && database.has("/spec/owner", name)
                && isCluster(rendered, database, cluster)
                && rendered.find("DatabaseRole", database.namespace(), database.name())
                        .filter(role -> role.has("/spec/name", name))
                        .filter(role -> role.has("/spec/cluster/name", cluster))
                        .filter(role -> role.has("/spec/passwordSecret/name", password))
                        .isPresent();
    }
}
