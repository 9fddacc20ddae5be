package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Project;
import org.essaim.house.wire.Containment;
import org.essaim.house.wire.Wire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * While a federation is upgraded, versions differ: all that this one may send is read by who knows
 * only the contract of the version before, which is kept here. That this one reads what the other
 * sent is shown by the golden files and by recorded streams.
 */
class EarlierContractTest {

    private static final String FILE = "quality/before/contract.json";

    /** Its readers keep these as dead letters until they are upgraded; docs and notes say so. */
    private static final Set<String> ADDED =
            Set.of(
                    "division.named.v1",
                    "generalization.title-corrected.v1",
                    "initiative.address-set.v1",
                    "initiative.receipt-attached.v1",
                    "initiative.title-corrected.v1",
                    "initiative.trial-corrected.v1",
                    "initiative.warning-seen.v1");

    private static final ObjectNode BEFORE =
            (ObjectNode) JsonMapper.shared().readTree(Project.file(FILE).text());
    private static final Map<String, ObjectNode> NOW = Wire.schemas();

    @Test
    void no_type_is_gone_and_those_that_are_new_are_said() {
        Set<String> before = new TreeSet<>(BEFORE.propertyNames());
        Set<String> added = new TreeSet<>(NOW.keySet());
        added.removeAll(before);
        assertThat(added).isEqualTo(ADDED);
        assertThat(NOW.keySet()).containsAll(before);
    }

    @TestFactory
    Stream<DynamicTest> whatever_is_sent_now_the_version_before_reads() {
        return BEFORE.properties().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertThat(
                                                                Containment.breaches(
                                                                        each.getValue(),
                                                                        NOW.get(each.getKey())))
                                                        .isEmpty()));
    }

    /** A constant more, a member that may be absent, another form: each is found where it is. */
    @Test
    void what_the_version_before_would_not_read_is_found() {
        String type = "initiative.launched.v1";
        JsonNode before = BEFORE.path(type);
        ObjectNode constant = NOW.get(type).deepCopy();
        ((ArrayNode) constant.at("/properties/kind/enum")).add("MIRACLE");
        ObjectNode absent = NOW.get(type).deepCopy();
        ((ArrayNode) absent.path("required")).removeAll();
        ObjectNode form = NOW.get(type).deepCopy();
        ((ObjectNode) form.at("/properties/launchedOn")).put("format", "date-time");
        ObjectNode longer = NOW.get(type).deepCopy();
        ((ObjectNode) longer.at("/properties/initiative")).put("maxLength", 101);
        ObjectNode more = NOW.get(type).deepCopy();
        ((ObjectNode) more.path("properties")).putObject("mood").put("type", "string");

        assertThat(Containment.breaches(before, constant))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(".kind: enum was");
        assertThat(Containment.breaches(before, absent)).hasSize(1);
        assertThat(Containment.breaches(before, form)).hasSize(1);
        assertThat(Containment.breaches(before, longer)).hasSize(1);
        assertThat(Containment.breaches(before, more)).isEmpty();
    }

    /** When a release is made: what it sends is what the next one is held to. */
    @Test
    @EnabledIfSystemProperty(named = "essaim.record", matches = "true")
    void the_contract_of_a_release_is_kept_for_the_next() throws IOException {
        String lines =
                NOW.entrySet().stream()
                        .map(each -> "\"%s\": %s".formatted(each.getKey(), plain(each.getValue())))
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.writeString(Project.root().resolve(FILE), lines);
    }

    /** Without the sentences. */
    private static JsonNode plain(JsonNode schema) {
        JsonNode plain = schema.deepCopy();
        plain.findParents("description").stream()
                .filter(each -> each.path("description").isString())
                .forEach(each -> ((ObjectNode) each).remove("description"));
        return plain;
    }
}
