package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.Schema;

/** Adds to the schema of a record what its code says: of itself, of each component, and bounds. */
final class MemberDescriptions {

    private static final Pattern ADDED = Pattern.compile("Null |At most \\d|\\d");
    private static final Pattern RANGE =
            Pattern.compile("(\\d[\\d,]{0,9}) to (\\d[\\d,]{0,9}\\d|\\d)");
    private static final Pattern MOST = Pattern.compile("At most (\\d[\\d,]{0,9}\\d|\\d)");

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
        AnswerMembers.note(type, schema);
        Stream.of(type.getRecordComponents())
                .filter(each -> each.getType().isPrimitive())
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .forEach(schema::addRequiredItem);
    }

    /** A schema of its own: the reader of types gives one to all members of a name and a type. */
    private static Schema<?> described(Class<?> type, String member, Schema<?> shared) {
        Schema<?> own = AnnotationsUtils.clone(shared, true);
        String said = Docstrings.component(type, member);
        String words = words(member, said);
        if (own.getDescription() == null && !words.isEmpty()) {
            own.setDescription(words);
        }
        anchor(own);
        bound(own, said);
        return own;
    }

    /** What only says when it is null or how large it is adds that to what all of its name say. */
    private static String words(String member, String said) {
        String shared = MemberWords.of(member);
        if (said.isEmpty()) {
            return shared;
        }
        return ADDED.matcher(said).lookingAt() ? (shared + " " + said).strip() : said;
    }

    /** Where only a decision checks them, what is said of a member begins with its bounds. */
    private static void bound(Schema<?> schema, String said) {
        Matcher range = RANGE.matcher(said);
        if (is(schema, "integer") && range.lookingAt()) {
            schema.setMinimum(
                    Objects.requireNonNullElse(schema.getMinimum(), number(range.group(1))));
            schema.setMaximum(
                    Objects.requireNonNullElse(schema.getMaximum(), number(range.group(2))));
        }
        Matcher most = MOST.matcher(said);
        if (is(schema, "array") && most.lookingAt()) {
            schema.setMaxItems(number(most.group(1)).intValueExact());
        }
    }

    private static boolean is(Schema<?> schema, String type) {
        return schema.getTypes() != null && schema.getTypes().contains(type);
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", ""));
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
}
