package org.essaim.runtime;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.essaim.contract.decision.StoredAs;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

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
        return builder.addModule(new TextValues())
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
}
