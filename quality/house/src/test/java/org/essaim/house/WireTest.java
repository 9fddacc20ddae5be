package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.house.source.Generated;
import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;
import org.essaim.house.wire.Wire;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What crosses the wire is written down, and what crossed it once stays readable. */
class WireTest {

    private static final String GOLDEN = "quality/house/src/test/resources/golden/";
    private static final Set<String> ID_WORDS =
            Set.of("fingerprint", "keyId", "origin", "publicKey", "territory");
    private static final Map<String, ObjectNode> SCHEMAS = Wire.schemas();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void schemas_and_the_document_are_those_of_the_records() {
        Generated.folderIsUpToDate("docs/wire", Wire.pages());
    }

    @Test
    void every_message_has_a_golden_file_and_every_golden_file_a_message() {
        Set<String> types = new TreeSet<>();
        goldens().forEach(file -> types.add(typeOf(file)));
        assertThat(types).isEqualTo(MessageTypes.all().keySet());
    }

    @Test
    void the_centre_and_the_divisions_tell_messages_that_exist() {
        assertThat(MessageTypes.all().keySet()).containsAll(Wire.OF_CENTRE);
    }

    /** A text that somebody wrote freely is a {@code FreeText}, so that it can be redacted. */
    @Test
    @Rule("R100")
    void a_message_holds_no_words_but_ids() {
        Set<String> words = new TreeSet<>();
        MessageTypes.all()
                .values()
                .forEach(
                        type ->
                                Stream.of(type.getRecordComponents())
                                        .filter(field -> field.getType() == String.class)
                                        .forEach(field -> words.add(field.getName())));
        assertThat(words).isEqualTo(ID_WORDS);
    }

    @TestFactory
    @Fault(7)
    Stream<DynamicTest> a_golden_file_is_read_whole_and_written_as_it_was() {
        return goldens()
                .map(file -> DynamicTest.dynamicTest(typeOf(file), () -> staysReadable(file)));
    }

    /** Without it the first message with one more field would wait in every dead letter queue. */
    @Test
    @Fault(value = 7, without = "reading over what is not known")
    void a_reader_that_minds_what_it_does_not_know_reads_no_later_revision() {
        JsonMapper strict =
                ContractJson.mapper()
                        .rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        assertThat(goldens())
                .allSatisfy(
                        file -> {
                            ObjectNode later = (ObjectNode) strict.readTree(file.text());
                            later.put("addedInALaterRevision", "unknown here");
                            Class<?> type = MessageTypes.named(typeOf(file)).orElseThrow();
                            assertThatThrownBy(() -> strict.readValue(later.toString(), type))
                                    .isInstanceOf(UnrecognizedPropertyException.class);
                        });
    }

    @TestFactory
    Stream<DynamicTest> a_golden_file_fits_its_schema_and_a_broken_one_does_not() {
        return goldens().map(file -> DynamicTest.dynamicTest(typeOf(file), () -> fits(file)));
    }

    private static void staysReadable(TextFile file) {
        FederationMessage message = read(file.text(), typeOf(file));
        assertThat(MessageTypes.missingIn(message)).isEmpty();
        JsonMapper json = ContractJson.mapper();
        assertThat(json.readTree(json.writeValueAsString(message)))
                .isEqualTo(json.readTree(file.text()));
        ObjectNode later = (ObjectNode) json.readTree(file.text());
        later.put("addedInALaterRevision", "unknown here");
        assertThat(read(later.toString(), typeOf(file))).isEqualTo(message);
    }

    private static void fits(TextFile file) {
        ObjectNode schema = SCHEMAS.get(typeOf(file));
        assertThat(errors(schema, file.text())).isEmpty();
        JsonMapper json = ContractJson.mapper();
        for (var required : schema.withArray("required")) {
            ObjectNode broken = (ObjectNode) json.readTree(file.text());
            broken.remove(required.asString());
            assertThat(errors(schema, broken.toString())).as(required.asString()).hasSize(1);
        }
        for (var field : json.readTree(file.text()).propertyNames()) {
            ObjectNode broken = (ObjectNode) json.readTree(file.text());
            broken.put(field, 0.5);
            assertThat(errors(schema, broken.toString())).as(field).isNotEmpty();
        }
    }

    private static List<Error> errors(ObjectNode schema, String message) {
        Schema compiled = REGISTRY.getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(
                message,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static FederationMessage read(String json, String type) {
        return ContractJson.mapper().readValue(json, MessageTypes.named(type).orElseThrow());
    }

    private static Stream<TextFile> goldens() {
        return Project.files(file -> file.path().startsWith(GOLDEN)).stream();
    }

    /** Past revisions keep their files beside the newest: {@code name.v1.json, name.v1~2.json}. */
    private static String typeOf(TextFile file) {
        return file.path().substring(GOLDEN.length()).replaceAll("(~\\d+)?\\.json$", "");
    }
}
