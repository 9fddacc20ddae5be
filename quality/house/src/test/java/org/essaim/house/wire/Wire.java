package org.essaim.house.wire;

import module java.base;

import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.house.source.Project;
import org.essaim.stream.wire.ControlRecord;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages of {@code docs/wire}: a schema for each message and one document over all. */
public final class Wire {

    /** Published by the centre. */
    public static final Set<String> OF_CENTRE =
            Set.of(
                    "board.decided.v1",
                    "control.finding-answered.v1",
                    "control.finding-closed.v1",
                    "control.finding-opened.v1",
                    "control.sample-drawn.v1",
                    "division.admitted.v1",
                    "division.named.v1",
                    "division.signing-key-registered.v1",
                    "division.signing-key-revoked.v1",
                    "envelope.allocated.v1",
                    "envelope.withdrawal-requested.v1",
                    "funding.reinstated.v1",
                    "funding.stopped.v1",
                    "funding.warned.v1",
                    "generalization.case-opened.v1",
                    "generalization.credited.v1",
                    "generalization.proposed.v1",
                    "generalization.title-corrected.v1",
                    "obstacle.answered.v1",
                    "office.listed.v1",
                    "office.retired.v1",
                    "policy.published.v1",
                    "text.redacted.v1");

    /** Published by the centre and by divisions, each of what is its own. */
    private static final Set<String> OF_BOTH = Set.of("text.redacted.v1");

    static final String HEADERS_OF_MESSAGE = "headers.message";
    static final String HEADERS_OF_CONTROL = "headers.control";

    private Wire() {}

    /** Published by divisions: whatever is not the centre's alone. */
    public static Set<String> ofDivisions() {
        Set<String> published = new TreeSet<>(MessageTypes.all().keySet());
        published.removeIf(name -> OF_CENTRE.contains(name) && !OF_BOTH.contains(name));
        return published;
    }

    /** Those of the messages. */
    public static Map<String, ObjectNode> schemas() {
        MessageSchemas schemas = new MessageSchemas();
        Map<String, ObjectNode> all = new TreeMap<>();
        MessageTypes.all().forEach((name, type) -> all.put(name, schemas.of(name, type)));
        return all;
    }

    /** Those of the control records. */
    public static Map<String, ObjectNode> controls() {
        MessageSchemas schemas = new MessageSchemas();
        return Map.of(
                ControlRecord.HEARTBEAT,
                schemas.of(ControlRecord.HEARTBEAT, ControlRecord.Heartbeat.class),
                ControlRecord.ACKNOWLEDGEMENT,
                schemas.of(ControlRecord.ACKNOWLEDGEMENT, ControlRecord.Acknowledgement.class),
                ControlRecord.REPLAY_REQUEST,
                schemas.of(ControlRecord.REPLAY_REQUEST, ControlRecord.ReplayRequest.class));
    }

    /** Those of the headers, which are written by hand. */
    public static Map<String, ObjectNode> headers() {
        return Stream.of(HEADERS_OF_MESSAGE, HEADERS_OF_CONTROL)
                .collect(Collectors.toMap(name -> name, Wire::written));
    }

    private static ObjectNode written(String name) {
        String text = Project.file("docs/wire/" + name + ".schema.json").text();
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    public static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        Map<String, ObjectNode> messages = schemas();
        Map<String, ObjectNode> controls = controls();
        Stream.of(messages, controls, headers())
                .forEach(
                        each ->
                                each.forEach(
                                        (name, schema) ->
                                                pages.put(name + ".schema.json", text(schema))));
        AsyncApi document =
                new AsyncApi(
                        messages,
                        controls,
                        Project.file("quality/house/src/test/resources/wire/description.md")
                                .text());
        pages.put("asyncapi.json", text(document.document(OF_CENTRE, ofDivisions())));
        return pages;
    }

    private static String text(ObjectNode json) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
    }
}
