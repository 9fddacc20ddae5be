package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.common.acl.AclBinding;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.stream.StreamNames;
import org.essaim.stream.access.ReaderRights;
import org.essaim.stream.access.SenderLimits;
import org.essaim.stream.access.StreamRights;
import org.essaim.stream.access.StreamTopic;

/** What each service may do at the broker: what the services themselves require, nothing else. */
final class Rights {

    private static final Map<String, String> REMADE_BY_NOBODY =
            Map.of("delete.topic.enable", "false", "auto.create.topics.enable", "false");

    private Rights() {}

    /** The manifests repeat {@link StreamRights} and {@link ReaderRights}, right by right. */
    static void areThoseOfTheStreams(Rendered rendered, Offences found) {
        Set<String> topics = names(rendered, "KafkaTopic");
        for (Manifest each : rendered.list("KafkaUser")) {
            Set<String> declared = declared(each);
            Set<String> wanted = wanted(each, topics);
            found.unless(
                    declared.equals(wanted),
                    each,
                    "may %s instead of %s".formatted(declared, wanted));
        }
    }

    /** No user may write into a topic that another user may write into. */
    static void oneWriterATopic(Rendered rendered, Offences found) {
        Set<String> written = new TreeSet<>();
        for (Manifest each : rendered.list("KafkaUser")) {
            for (String right : declared(each)) {
                found.unless(
                        !right.startsWith("WRITE ") || written.add(right),
                        each,
                        "may also " + right);
            }
        }
    }

    /** A prefix without a dot at its end would reach a longer name. */
    static void prefixesEnd(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("KafkaUser")) {
            for (String right : declared(each)) {
                found.unless(
                        !right.contains(" PREFIXED ") || right.endsWith("."),
                        each,
                        "reaches too far: " + right);
            }
        }
    }

    /** Service, user, topic and access all name the same stream. */
    static void oneStreamAService(Rendered rendered, Offences found) {
        for (Manifest each : Configurations.ofServices(rendered)) {
            String stream = each.text("/data/ESSAIM_STREAM");
            boolean whole =
                    each.has("/data/ESSAIM_KAFKA_USER", stream)
                            && rendered.beside(each, "KafkaAccess")
                                    .allMatch(access -> access.has("/spec/user/name", stream))
                            && names(rendered, "KafkaUser").contains(stream)
                            && names(rendered, "KafkaTopic").contains("essaim." + stream + ".v1");
            found.unless(Hosts.isHost(each) || whole, each, "its user or topic is another's");
        }
    }

    /** The only records of a federation are its streams: one partition, kept for ever. */
    static void topicsKeepAll(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("KafkaTopic")) {
            found.unless(
                    each.at("/spec/partitions").asInt() == 1
                            && isSet(each, "/spec/config", StreamTopic.LASTING)
                            && each.has("/spec/topicName", each.name()),
                    each,
                    "does not keep everything in one order");
        }
    }

    /**
     * No record takes the memory of the broker or of a reader, and no sender takes the limits away.
     */
    static void topicsAreLimited(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("KafkaTopic")) {
            found.unless(
                    isSet(each, "/spec/config", StreamTopic.LIMITS),
                    each,
                    "does not limit who sends");
        }
        for (Manifest each : rendered.list("Kafka")) {
            found.unless(
                    isSet(each, "/spec/kafka/config", REMADE_BY_NOBODY),
                    each,
                    "lets topics be deleted and made again");
        }
    }

    /** Every user has the quotas of the launcher's, and so has who is none. */
    static void sendersAreLimited(Rendered rendered, Offences found) {
        SenderLimits usual = SenderLimits.USUAL;
        Map<String, String> quotas =
                Map.of(
                        "producerByteRate", Integer.toString(usual.bytesPerSecond()),
                        "requestPercentage", Integer.toString(usual.percentOfAThread()));
        Map<String, String> places =
                Map.of("KafkaUser", "/spec/quotas", "Kafka", "/spec/kafka/quotas");
        places.forEach(
                (kind, place) -> {
                    for (Manifest each : rendered.list(kind)) {
                        found.unless(isSet(each, place, quotas), each, "has other quotas");
                    }
                });
    }

    private static boolean isSet(Manifest in, String place, Map<String, String> settings) {
        return in.labels(place).entrySet().containsAll(settings.entrySet());
    }

    private static Set<String> names(Rendered rendered, String kind) {
        return rendered.all(kind).map(Manifest::name).collect(Collectors.toSet());
    }

    private static Set<String> wanted(Manifest user, Set<String> topics) {
        String name = user.name();
        return (name.startsWith(ReaderRights.PREFIX) ? reader(user, topics) : service(name))
                .stream().map(Rights::text).collect(Collectors.toSet());
    }

    private static List<AclBinding> service(String stream) {
        StreamRights rights =
                switch (stream) {
                    case "centre" ->
                            new StreamRights(stream, List.of("reporting"), List.of("division"));
                    case "reporting" ->
                            new StreamRights(stream, List.of("centre"), List.of("division"));
                    default -> new StreamRights(stream, List.of("centre", "reporting"), List.of());
                };
        return rights.bindings();
    }

    /** Whatever it reads, as long as there is such a stream. */
    private static List<AclBinding> reader(Manifest user, Set<String> topics) {
        List<String> streams =
                user.each("/spec/authorization/acls")
                        .map(each -> each.at("/resource/name").asText())
                        .filter(topics::contains)
                        .map(StreamNames::streamOf)
                        .toList();
        String name = user.name().substring(ReaderRights.PREFIX.length());
        return streams.isEmpty() ? List.of() : new ReaderRights(name, streams).bindings();
    }

    private static String text(AclBinding binding) {
        return "%s %s %s %s"
                .formatted(
                        binding.entry().operation(),
                        binding.pattern().resourceType(),
                        binding.pattern().patternType(),
                        binding.pattern().name());
    }

    private static Set<String> declared(Manifest user) {
        return user.each("/spec/authorization/acls")
                .flatMap(
                        acl ->
                                acl.path("operations")
                                        .valueStream()
                                        .map(operation -> right(operation.asText(), acl)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Strimzi's names in Kafka's spelling. */
    private static String right(String operation, JsonNode acl) {
        String pattern = acl.at("/resource/patternType").asText();
        return "%s %s %s %s"
                .formatted(
                        operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT),
                        acl.at("/resource/type").asText().toUpperCase(Locale.ROOT),
                        pattern.equals("prefix") ? "PREFIXED" : pattern.toUpperCase(Locale.ROOT),
                        acl.at("/resource/name").asText());
    }
}
