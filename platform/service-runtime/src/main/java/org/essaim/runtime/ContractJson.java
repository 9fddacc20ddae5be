package org.essaim.runtime;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.StoredAs;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * How the contract's values look in JSON, the same in messages, stored events and REST: ids are
 * strings, currencies are codes, days and instants are ISO 8601, nothing but the components of a
 * record is written, absent values are left out, and members that a reader does not know are
 * ignored, so that fields can be added. Numbers are never guessed: a missing one, a fraction where
 * none can be, or a text is refused (R14). A member that was renamed in the code keeps its stored
 * name ({@link StoredAs}), and the cases of a sealed type are distinguished by their members.
 */
public final class ContractJson {

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private ContractJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Makes a mapper speak the contract's JSON. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(ids())
                .annotationIntrospector(new StoredShape())
                .changeDefaultVisibility(
                        all ->
                                all.withGetterVisibility(Visibility.NONE)
                                        .withIsGetterVisibility(Visibility.NONE)
                                        .withFieldVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    /** What the code says of how it is stored, without knowing of JSON. */
    private static final class StoredShape extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        private static final JsonTypeInfo.Value BY_MEMBERS =
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.DEDUCTION,
                        JsonTypeInfo.As.PROPERTY,
                        null,
                        null,
                        false,
                        false);

        @Override
        public PropertyName findNameForSerialization(MapperConfig<?> config, Annotated member) {
            PropertyName stored = storedName(member);
            return stored == null ? super.findNameForSerialization(config, member) : stored;
        }

        @Override
        public PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated member) {
            PropertyName stored = storedName(member);
            return stored == null ? super.findNameForDeserialization(config, member) : stored;
        }

        private PropertyName storedName(Annotated member) {
            StoredAs stored = _findAnnotation(member, StoredAs.class);
            return stored == null ? null : PropertyName.construct(stored.value());
        }

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
            JsonTypeInfo.Value annotated = super.findPolymorphicTypeInfo(config, type);
            return annotated == null && type.getRawType().isSealed() ? BY_MEMBERS : annotated;
        }
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("essaim-ids");
        asString(module, DivisionId.class, DivisionId::value, DivisionId::new);
        asString(module, InitiativeId.class, InitiativeId::value, InitiativeId::new);
        asString(module, PersonId.class, PersonId::value, PersonId::new);
        asString(module, FreeText.class, FreeText::digest, FreeText::new);
        asString(module, WrittenText.class, ContractJson::untold, ContractJson::written);
        return module;
    }

    private static String untold(WrittenText written) {
        throw new IllegalStateException(
                "a written text is published as its reference alone (R100)");
    }

    private static WrittenText written(String text) {
        if (text == null) {
            throw new InvalidValueException(WrittenText.class, "text-missing");
        }
        return WrittenText.of(text);
    }

    private static <T> void asString(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new IdWriter<>(type, write));
        module.addDeserializer(type, new IdReader<>(type, read));
    }

    private static final class IdWriter<T> extends StdScalarSerializer<T> {
        private final Function<T, String> write;

        private IdWriter(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T id, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(id));
        }
    }

    private static final class IdReader<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> read;

        private IdReader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getValueAsString());
        }
    }
}
