package org.essaim.house.wire;

import module java.base;

import org.essaim.stream.StreamNames;
import org.essaim.stream.wire.ControlRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3 document of the federation: where the broker is, who writes which stream, and the
 * records on it, each pointing at the schemas of its headers and of its data.
 */
final class AsyncApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SLUG = "{division}";

    private final SortedMap<String, ObjectNode> messages;
    private final SortedMap<String, ObjectNode> controls;
    private final String description;

    AsyncApi(
            Map<String, ObjectNode> messages,
            Map<String, ObjectNode> controls,
            String description) {
        this.messages = new TreeMap<>(messages);
        this.controls = new TreeMap<>(controls);
        this.description = description;
    }

    ObjectNode document(Set<String> ofCentre, Set<String> ofDivisions) {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Essaim: what divisions and the centre publish to each other")
                .put("version", "1.0.0")
                .put("description", description);
        document.put("defaultContentType", "application/json");
        servers(document.putObject("servers"));
        ObjectNode channels = document.putObject("channels");
        String division = StreamNames.topic("division.slug").replace("slug", SLUG);
        channel(channels.putObject("division"), division, with(ofDivisions, controls.keySet()));
        channels.withObject("division")
                .putObject("parameters")
                .putObject("division")
                .put("description", "The division's slug.");
        channel(
                channels.putObject("centre"),
                StreamNames.topic("centre"),
                with(ofCentre, controls.keySet()));
        channel(
                channels.putObject("reporting"),
                StreamNames.topic("reporting"),
                new TreeSet<>(Set.of(ControlRecord.REPLAY_REQUEST)));
        ObjectNode operations = document.putObject("operations");
        operation(operations, "division", "A division publishes what happened in it.");
        operation(operations, "centre", "The centre publishes what it decided.");
        operation(operations, "reporting", "Reporting asks for what it has missed.");
        components(document.putObject("components"));
        return document;
    }

    private static void servers(ObjectNode servers) {
        server(
                servers.putObject("cluster"),
                "essaim-kafka-bootstrap.essaim-kafka.svc:9093",
                "kafka-secure",
                "The broker of a cluster: SASL_SSL, with the certificate of the cluster's own"
                        + " authority.");
        server(
                servers.putObject("launcher"),
                "127.0.0.1:8492",
                "kafka",
                "The broker of ./run: SASL_PLAINTEXT, on the same machine alone.");
    }

    private static void server(ObjectNode server, String host, String protocol, String what) {
        server.put("host", "{broker}").put("protocol", protocol).put("description", what);
        server.putObject("variables")
                .putObject("broker")
                .put("default", host)
                .put("description", "Host and port of the first broker that is asked.");
        server.putArray("security").addObject().put("$ref", "#/components/securitySchemes/scram");
    }

    private static SortedSet<String> with(Set<String> published, Set<String> controls) {
        SortedSet<String> all = new TreeSet<>(published);
        all.addAll(controls);
        return all;
    }

    private static void channel(ObjectNode channel, String address, SortedSet<String> published) {
        channel.put("address", address);
        ObjectNode sent = channel.putObject("messages");
        published.forEach(
                name -> sent.putObject(name).put("$ref", "#/components/messages/" + name));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", 1);
        ObjectNode topic = kafka.putObject("topicConfiguration");
        topic.putArray("cleanup.policy").add("delete");
        topic.put("retention.ms", -1).put("retention.bytes", -1);
    }

    private static void operation(ObjectNode operations, String channel, String summary) {
        ObjectNode operation = operations.putObject("publish-" + channel);
        operation.put("action", "send").put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private void components(ObjectNode components) {
        ObjectNode all = components.putObject("messages");
        messages.forEach((name, schema) -> message(all, name, schema, Wire.HEADERS_OF_MESSAGE));
        controls.forEach((name, schema) -> message(all, name, schema, Wire.HEADERS_OF_CONTROL));
        components
                .putObject("securitySchemes")
                .putObject("scram")
                .put("type", "scramSha512")
                .put("description", "The name and the password of a reader.");
    }

    private static void message(ObjectNode all, String name, ObjectNode schema, String headers) {
        ObjectNode message = all.putObject(name);
        message.put("name", name)
                .put("summary", schema.path("description").asString())
                .put("contentType", "application/json");
        schema(message.putObject("headers"), headers);
        schema(message.putObject("payload"), name);
    }

    private static void schema(ObjectNode place, String name) {
        place.put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .putObject("schema")
                .put("$ref", "./" + name + ".schema.json");
    }
}
