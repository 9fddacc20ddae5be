package org.essaim.web.openapi;

import module java.base;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;

/**
 * The JSON form of the contract's values: ids, texts and euros are strings, streams are arrays
 * (R14). Records and enums say what their code says.
 */
final class ContractSchemas implements ModelConverter {

    /** No control characters, no outer blanks; a person is not an address (R100). */
    private static final String VISIBLE = "^\\S(.*\\S)?$";

    private static final String OPAQUE = "^[^@\\s]([^@]*[^@\\s])?$";

    private static final Map<Class<?>, Supplier<Schema<?>>> STRINGS =
            Map.of(
                    DivisionId.class, () -> text(1, DivisionId.MOST_CHARACTERS).pattern(VISIBLE),
                    InitiativeId.class,
                            () -> text(1, InitiativeId.MOST_CHARACTERS).pattern(VISIBLE),
                    OfficeId.class,
                            () ->
                                    text(1, OfficeId.MOST_CHARACTERS)
                                            .pattern("^" + OfficeId.PATTERN + "$"),
                    PersonId.class, () -> text(1, PersonId.MOST_CHARACTERS).pattern(OPAQUE),
                    WrittenText.class, () -> text(1, WrittenText.MOST_CHARACTERS),
                    FreeText.class, () -> Schemas.string().pattern("^" + FreeText.PATTERN + "$"),
                    Currency.class, () -> text(3, 3).pattern("^[A-Z]{3}$"),
                    Money.class, ContractSchemas::euros,
                    HalfDays.class, () -> Schemas.of("integer").format("int32"));

    @Override
    public Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Supplier<Schema<?>> string = java == null ? null : STRINGS.get(java.getRawClass());
        if (string != null) {
            return string.get();
        }
        if (java != null && java.getRawClass() == Amount.class) {
            context.defineModel("Amount", amount(), type, null);
            return Schemas.named("Amount");
        }
        if (java != null && Stream.class.isAssignableFrom(java.getRawClass())) {
            AnnotatedType item = new AnnotatedType(java.containedTypeOrUnknown(0));
            return Schemas.array(context.resolve(item.resolveAsRef(true)));
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (java != null && java.getRawClass().isRecord()) {
            MemberDescriptions.describe(java.getRawClass(), defined(resolved, context));
        }
        if (java != null && java.getRawClass().isEnum()) {
            describe(java.getRawClass(), defined(resolved, context));
        }
        return resolved;
    }

    private static void describe(Class<?> constants, Schema<?> schema) {
        String text = Docstrings.of(constants) + " " + Docstrings.constants(constants);
        if (schema != null && !text.isBlank()) {
            schema.setDescription(text.strip());
        }
    }

    private static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        if (resolved == null || resolved.get$ref() == null) {
            return resolved;
        }
        return context.getDefinedModels().get(Schemas.name(resolved.get$ref()));
    }

    private static Schema<?> euros() {
        return Schemas.string().pattern("^-?[0-9]+(\\.[0-9]{1,2})?$").example("120.00");
    }

    /** Both are always answered; in a request what is absent is nothing. */
    private static Schema<?> amount() {
        Schema<?> amount =
                Schemas.of("object")
                        .description("Money and time; never negative in a request (R14).")
                        .addProperty(
                                "euros",
                                euros().description(
                                                "Euros, with a point and at most two decimals."))
                        .addProperty(
                                "halfDays",
                                Schemas.of("integer")
                                        .format("int32")
                                        .description("Half-days of work."));
        AnswerMembers.note(amount, List.of("euros", "halfDays"));
        return amount;
    }

    private static Schema<?> text(int fewest, int most) {
        return Schemas.string().minLength(fewest).maxLength(most);
    }
}
