package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import org.essaim.web.Page;

/** Adds to the schema of a record what its code says: of itself, of each component, and bounds. */
final class MemberDescriptions {

    private static final Pattern READ = Pattern.compile(".*\\.read(\\..*)?");

    /** Letters and digits of the world, and some signs among them. */
    private static final String LETTERS = "0-9A-Za-z\\u00AA-\\uFFFF";

    private MemberDescriptions() {}

    static void describe(Class<?> type, Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getDescription() == null && !Docstrings.of(type).isEmpty()) {
            schema.setDescription(Docstrings.of(type));
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().replaceAll((name, each) -> described(type, name, each));
        Stream.of(type.getRecordComponents())
                .filter(each -> isAlwaysThere(type, each))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .forEach(schema::addRequiredItem);
    }

    /** A schema of its own: the reader of types gives one to all members of a name and a type. */
    private static Schema<?> described(Class<?> type, String member, Schema<?> shared) {
        Schema<?> own = AnnotationsUtils.clone(shared, true);
        String said = Docstrings.component(type, member);
        String words = said.isEmpty() ? MemberWords.of(member) : said;
        if (own.getDescription() == null && !words.isEmpty()) {
            own.setDescription(words);
        }
        anchor(own);
        return own;
    }

    /**
     * Bean Validation asks of the whole text what a schema asks of some part of it, and not every
     * program knows the classes of Unicode.
     */
    static void anchor(Schema<?> schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern.replace("\\p{L}\\p{N}", LETTERS) + ")$");
        }
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
    }

    /** Numbers are in every answer, and so are the lists of what is read, but for a few. */
    private static boolean isAlwaysThere(Class<?> type, RecordComponent component) {
        boolean isRead = type == Page.class || READ.matcher(type.getPackageName()).matches();
        boolean isList =
                Collection.class.isAssignableFrom(component.getType())
                        || Map.class.isAssignableFrom(component.getType());
        var said =
                component
                        .getAccessor()
                        .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        boolean mayBeAbsent = said != null && said.requiredMode() == RequiredMode.NOT_REQUIRED;
        return component.getType().isPrimitive() || isList && isRead && !mayBeAbsent;
    }
}
