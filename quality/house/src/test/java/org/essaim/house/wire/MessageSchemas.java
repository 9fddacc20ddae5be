package org.essaim.house.wire;

import module java.base;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.message.v1.OrNull;
import org.essaim.house.source.Docstring;
import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Project;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of what is sent, from its record and from what the record says of itself. */
final class MessageSchemas {

    private static final Map<Class<?>, Integer> IDS =
            Map.of(
                    DivisionId.class, DivisionId.MOST_CHARACTERS,
                    InitiativeId.class, InitiativeId.MOST_CHARACTERS,
                    OfficeId.class, OfficeId.MOST_CHARACTERS,
                    PersonId.class, PersonId.MOST_CHARACTERS);

    private static final String HASH = "^[0-9a-f]{64}$";

    private final SchemaGenerator generator;

    MessageSchemas() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                JsonMapper.shared(),
                                SchemaVersion.DRAFT_2020_12,
                                OptionPreset.PLAIN_JSON)
                        .with(
                                Option.ADDITIONAL_FIXED_TYPES,
                                Option.PLAIN_DEFINITION_KEYS,
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(
                        scope -> {
                            Docstring said = docstring(scope.getType().getErasedType());
                            return said == null ? null : said.summary();
                        })
                .withCustomDefinitionProvider(
                        (type, context) ->
                                asText(
                                        type.getErasedType(),
                                        context.getGeneratorConfig().createObjectNode()));
        config.forFields()
                .withRequiredCheck(field -> !isOrNull(field))
                .withDescriptionResolver(MessageSchemas::saidOf)
                .withStringPatternResolver(
                        field -> field.getName().equals("headHash") ? HASH : null);
        generator = new SchemaGenerator(config.build());
    }

    /** The schema, named by the message's type on the wire. */
    ObjectNode of(String name, Class<?> type) {
        ObjectNode schema = generator.generateSchema(type);
        ObjectNode named = JsonMapper.shared().createObjectNode();
        named.set("$schema", schema.get("$schema"));
        named.put("title", name);
        schema.properties().forEach(member -> named.set(member.getKey(), member.getValue()));
        return named;
    }

    private static CustomDefinition asText(Class<?> type, ObjectNode text) {
        if (!IDS.containsKey(type) && type != Currency.class && type != FreeText.class) {
            return null;
        }
        text.put("type", "string");
        if (type == Currency.class) {
            text.put("pattern", "^[A-Z]{3}$");
        } else if (type == FreeText.class) {
            text.put("pattern", "^" + FreeText.PATTERN + "$");
        } else {
            text.put("minLength", 1).put("maxLength", IDS.get(type));
        }
        return new CustomDefinition(text, DefinitionType.INLINE, AttributeInclusion.YES);
    }

    private static boolean isOrNull(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .anyMatch(component -> component.isAnnotationPresent(OrNull.class));
    }

    private static String saidOf(FieldScope field) {
        Docstring said = docstring(field.getDeclaringType().getErasedType());
        return said == null ? null : said.params().get(field.getName());
    }

    /** Only the platform's types say something that is kept here. */
    private static Docstring docstring(Class<?> type) {
        String file = type.getNestHost().getName().replace('.', '/') + ".java";
        Matcher module = Pattern.compile("org/essaim/(contract|stream)/.*").matcher(file);
        if (!module.matches() || type.isEnum()) {
            return null;
        }
        String path = "platform/%s/src/main/java/%s".formatted(module.group(1), file);
        return JavaSource.of(Project.file(path)).types().stream()
                .filter(found -> found.name().equals(type.getSimpleName()))
                .map(JavaSource.Type::doc)
                .map(Docstring::of)
                .findFirst()
                .orElseThrow();
    }
}
