package org.essaim.house.wire;

import module java.base;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3 document of the federation: who writes which stream, and the messages on it, each
 * pointing at its schema.
 */
final class AsyncApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> ofCentre;
    private final Set<String> ofDivisions;
    private final SortedMap<String, ObjectNode> schemas;

    AsyncApi(Set<String> ofCentre, Set<String> ofDivisions, Map<String, ObjectNode> schemas) {
        this.ofCentre = ofCentre;
        this.ofDivisions = ofDivisions;
        this.schemas = new TreeMap<>(schemas);
    }

    ObjectNode document() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Essaim: what divisions and the centre publish to each other")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in binary mode: the type is the message's name, the data"
                                + " is JSON, the extension attributes position, previoushash, hash"
                                + " and recipient make each stream a chain without gaps. Free"
                                + " texts are named by salted digests; the texts travel in the"
                                + " header disclosures, which no hash covers. The extension"
                                + " attribute traceparent, where it is there, names the command"
                                + " behind a message (W3C Trace Context); no hash covers it.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        channel(channels.putObject("division"), "essaim.division.{division}.v1", ofDivisions);
        channels.withObject("division")
                .putObject("parameters")
                .putObject("division")
                .put("description", "The division's slug.");
        channel(channels.putObject("centre"), "essaim.centre.v1", ofCentre);
        ObjectNode operations = document.putObject("operations");
        operation(operations, "division", "A division publishes what happened in it.");
        operation(operations, "centre", "The centre publishes what it decided.");
        ObjectNode messages = document.putObject("components").putObject("messages");
        schemas.forEach((name, schema) -> message(messages.putObject(name), name, schema));
        return document;
    }

    private void channel(ObjectNode channel, String address, Set<String> published) {
        channel.put("address", address);
        ObjectNode messages = channel.putObject("messages");
        schemas.keySet().stream()
                .filter(published::contains)
                .forEach(
                        name ->
                                messages.putObject(name)
                                        .put("$ref", "#/components/messages/" + name));
        ArrayNode bindings = JSON.createArrayNode().add("delete");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", 1);
        ObjectNode topic = kafka.putObject("topicConfiguration");
        topic.set("cleanup.policy", bindings);
        topic.put("retention.ms", -1).put("retention.bytes", -1);
    }

    private static void operation(ObjectNode operations, String channel, String summary) {
        ObjectNode operation = operations.putObject("publish-" + channel);
        operation.put("action", "send").put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private static void message(ObjectNode message, String name, ObjectNode schema) {
        message.put("name", name)
                .put("summary", schema.path("description").asString())
                .put("contentType", "application/json");
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.putObject("schema").put("$ref", "./" + name + ".schema.json");
    }
}
