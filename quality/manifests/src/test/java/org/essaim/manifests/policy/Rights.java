package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

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
public final class Rights {

    private static final Map<String, String> REMADE_BY_NOBODY =
            Map.of("delete.topic.enable", "false", "auto.create.topics.enable", "false");

    private Rights() {}

    /** The manifests repeat {@link StreamRights} and {@link ReaderRights}, right by right. */
    public static Stream<String> areThoseOfTheStreams(Rendered rendered) {
        Set<String> topics = names(rendered, "KafkaTopic");
        return rendered.all("KafkaUser")
                .flatMap(
                        each ->
                                require(
                                        declared(each).equals(wanted(each, topics)),
                                        each,
                                        "may %s instead of %s"
                                                .formatted(declared(each), wanted(each, topics))));
    }

    /** No user may write into a topic that another user may write into. */
    public static Stream<String> oneWriterATopic(Rendered rendered) {
        Set<String> written = new TreeSet<>();
        return rendered.all("KafkaUser")
                .flatMap(
                        each ->
                                declared(each).stream()
                                        .filter(right -> right.startsWith("WRITE "))
                                        .filter(right -> !written.add(right))
                                        .map(right -> each + ": may also " + right));
    }

    /** A prefix without a dot at its end would reach a longer name. */
    public static Stream<String> prefixesEnd(Rendered rendered) {
        return rendered.all("KafkaUser")
                .flatMap(
                        each ->
                                declared(each).stream()
                                        .filter(right -> right.contains(" PREFIXED "))
                                        .filter(right -> !right.endsWith("."))
                                        .map(right -> each + ": reaches too far: " + right));
    }

    /** Service, user, topic and access all name the same stream. */
    public static Stream<String> oneStreamAService(Rendered rendered) {
        return Configurations.ofServices(rendered)
                .filter(each -> !Hosts.isHost(each))
                .flatMap(
                        each -> {
                            String stream = each.text("/data/ESSAIM_STREAM");
                            String topic = "essaim." + stream + ".v1";
                            boolean whole =
                                    each.text("/data/ESSAIM_KAFKA_USER").equals(stream)
                                            && rendered.all("KafkaAccess")
                                                    .filter(in(each.namespace()))
                                                    .allMatch(
                                                            access ->
                                                                    access.text("/spec/user/name")
                                                                            .equals(stream))
                                            && names(rendered, "KafkaUser").contains(stream)
                                            && names(rendered, "KafkaTopic").contains(topic);
                            return require(whole, each, "its user or topic is another's");
                        });
    }

    /** The only records of a federation are its streams: one partition, kept for ever. */
    public static Stream<String> topicsKeepAll(Rendered rendered) {
        return rendered.all("KafkaTopic")
                .flatMap(
                        each ->
                                require(
                                        each.at("/spec/partitions").asInt() == 1
                                                && isSet(each, "/spec/config", StreamTopic.LASTING)
                                                && each.text("/spec/topicName").equals(each.name()),
                                        each,
                                        "does not keep everything in one order"));
    }

    /**
     * No record takes the memory of the broker or of a reader, and no sender takes the limits away.
     */
    public static Stream<String> topicsAreLimited(Rendered rendered) {
        Stream<String> topics =
                rendered.all("KafkaTopic")
                        .flatMap(
                                each ->
                                        require(
                                                isSet(each, "/spec/config", StreamTopic.LIMITS),
                                                each,
                                                "does not limit who sends"));
        Stream<String> brokers =
                rendered.all("Kafka")
                        .flatMap(
                                each ->
                                        require(
                                                isSet(each, "/spec/kafka/config", REMADE_BY_NOBODY),
                                                each,
                                                "lets topics be deleted and made again"));
        return Stream.concat(topics, brokers);
    }

    /** Every user has the quotas of the launcher's, and so has who is none. */
    public static Stream<String> sendersAreLimited(Rendered rendered) {
        Map<String, String> quotas =
                Map.of(
                        "producerByteRate",
                        Integer.toString(SenderLimits.USUAL.bytesPerSecond()),
                        "requestPercentage",
                        Integer.toString(SenderLimits.USUAL.percentOfAThread()));
        return Stream.of("KafkaUser /spec/quotas", "Kafka /spec/kafka/quotas")
                .map(each -> each.split(" "))
                .flatMap(
                        place ->
                                rendered.all(place[0])
                                        .flatMap(
                                                each ->
                                                        require(
                                                                isSet(each, place[1], quotas),
                                                                each,
                                                                "has other quotas")));
    }

    private static boolean isSet(Manifest in, String place, Map<String, String> settings) {
        return settings.entrySet().stream()
                .allMatch(
                        each -> in.at(place).path(each.getKey()).asText().equals(each.getValue()));
    }

    private static Predicate<Manifest> in(String namespace) {
        return each -> each.namespace().equals(namespace);
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
                Manifest.each(user.at("/spec/authorization/acls"))
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
        return Manifest.each(user.at("/spec/authorization/acls"))
                .flatMap(
                        acl ->
                                Manifest.each(acl.path("operations"))
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
