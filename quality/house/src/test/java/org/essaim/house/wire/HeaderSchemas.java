package org.essaim.house.wire;

import module java.base;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The headers of a record, as JSON Schemas over their texts: those of a message, which has a
 * position, and those of a control record, which has none.
 */
final class HeaderSchemas {

    static final String MESSAGE = "headers.message";
    static final String CONTROL = "headers.control";
    static final String HASH = "^[0-9a-f]{64}$";

    /** No other year is stored by every database, so that no other is read. */
    private static final String YEAR_OF_FOUR_DIGITS = "^[0-9]{4}-";

    private static final Set<String> OPTIONAL =
            Set.of(
                    "ce_subject",
                    "ce_recipient",
                    "ce_traceparent",
                    "ce_signature",
                    "ce_signingkey",
                    "disclosures");

    private HeaderSchemas() {}

    static SortedMap<String, ObjectNode> all() {
        return new TreeMap<>(Map.of(MESSAGE, ofMessage(), CONTROL, ofControl()));
    }

    private static ObjectNode ofMessage() {
        ObjectNode schema = ofAll(MESSAGE, "What stands beside a message, as CloudEvents have it.");
        ObjectNode headers = schema.withObject("properties");
        text(headers, "ce_id", "Minted once: a message that is sent again keeps it.")
                .put("format", "uuid");
        text(headers, "ce_time", "When it was recorded, in UTC, to the microsecond.")
                .put("format", "date-time")
                .put("pattern", YEAR_OF_FOUR_DIGITS);
        text(headers, "ce_subject", "What it is about.").put("maxLength", 500);
        text(headers, "ce_position", "Its place in the stream: 1 for the first, without a gap.")
                .put("pattern", "^[1-9][0-9]*$");
        text(headers, "ce_previoushash", "The hash of the message before; 64 zeros for the first.")
                .put("pattern", HASH);
        text(headers, "ce_hash", "SHA-256 over the message, its place and the hash before.")
                .put("pattern", HASH);
        text(headers, "ce_recipient", "The one stream that it is addressed to; absent: all.");
        text(headers, "ce_traceparent", "The command behind it (W3C Trace Context); not hashed.")
                .put("pattern", "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$");
        ObjectNode texts =
                text(headers, "disclosures", "The texts that the data names by digest; not hashed.")
                        .put("contentMediaType", "application/json")
                        .putObject("contentSchema");
        ObjectNode disclosure = texts.put("type", "array").putObject("items");
        disclosure.put("type", "object").putArray("required").add("digest").add("salt").add("text");
        ObjectNode members = disclosure.putObject("properties");
        text(members, "digest", "sha256: and the SHA-256 of salt and text, as the data names it.");
        text(members, "salt", "16 bytes, in hexadecimal.");
        text(members, "text", "What somebody wrote.");
        schema.putObject("dependentRequired").putArray("ce_signature").add("ce_signingkey");
        return required(schema, OPTIONAL);
    }

    private static ObjectNode ofControl() {
        ObjectNode schema =
                ofAll(CONTROL, "What stands beside a control record, which has no position.");
        ObjectNode headers = schema.withObject("properties");
        text(headers, "ce_id", "New for every record: none is sent again.");
        text(headers, "ce_time", "When it was sent, in UTC; later than that of the one before.")
                .put("format", "date-time")
                .put("pattern", YEAR_OF_FOUR_DIGITS);
        return required(schema, Set.of());
    }

    private static ObjectNode ofAll(String name, String description) {
        ObjectNode schema =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                        .put("title", name)
                        .put("type", "object");
        ObjectNode headers = schema.putObject("properties");
        text(headers, "ce_specversion", "The version of CloudEvents.").put("const", "1.0");
        text(headers, "content-type", "Of the data.").put("const", "application/json");
        text(headers, "ce_source", "/essaim/ and the stream: centre, reporting, division.SLUG.")
                .put("pattern", "^/essaim/[a-z0-9][a-z0-9.-]*$");
        text(headers, "ce_type", "The name of the message, which names the schema of the data.");
        text(
                        headers,
                        "ce_signature",
                        "An Ed25519 signature in base64, over what the document says.")
                .put("pattern", "^[A-Za-z0-9+/]{86}==$");
        text(headers, "ce_signingkey", "The id of the key: 16 digits of the SHA-256 of its DER.")
                .put("pattern", "^[0-9a-f]{16}$");
        return schema.put("description", description);
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode required(ObjectNode schema, Set<String> optional) {
        schema.withObject("properties").propertyNames().stream()
                .filter(each -> !optional.contains(each))
                .forEach(schema.putArray("required")::add);
        return schema;
    }
}
