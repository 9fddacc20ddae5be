package org.essaim.runtime;

import java.util.function.Function;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** The contract's values that are one text in JSON: ids, and what people wrote. */
final class TextValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TextValues() {
        super("essaim-ids");
        add(DivisionId.class, DivisionId::value, DivisionId::new);
        add(InitiativeId.class, InitiativeId::value, InitiativeId::new);
        add(PersonId.class, PersonId::value, PersonId::new);
        add(OfficeId.class, OfficeId::value, OfficeId::new);
        add(FreeText.class, FreeText::digest, FreeText::new);
        add(WrittenText.class, TextValues::neverWritten, TextValues::written);
    }

    private static String neverWritten(WrittenText written) {
        throw new IllegalStateException(
                "a written text is published as its reference alone (R100)");
    }

    private static WrittenText written(String text) {
        if (text == null) {
            throw new InvalidValueException(WrittenText.class, "text-missing");
        }
        return WrittenText.of(text);
    }

    private <T> void add(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(
                type,
                new StdScalarSerializer<T>(type) {
                    @Override
                    public void serialize(T it, JsonGenerator json, SerializationContext context) {
                        json.writeString(write.apply(it));
                    }
                });
        addDeserializer(
                type,
                new StdScalarDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext context) {
                        return read.apply(json.getValueAsString());
                    }
                });
    }
}
