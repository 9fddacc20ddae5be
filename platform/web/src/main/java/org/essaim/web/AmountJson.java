package org.essaim.web;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Money and time as every operation takes and gives them: {@code {"euros": "120.00", "halfDays":
 * 3}}, the euros of money alone as a text. Messages and stored events have cents (R14).
 */
public final class AmountJson {

    private AmountJson() {}

    public static JacksonModule module() {
        SimpleModule module = new SimpleModule("essaim-amounts");
        add(module, Money.class, AmountJson::euros, (json, _) -> Money.ofEuros(text(json)));
        add(
                module,
                HalfDays.class,
                HalfDays::halfDays,
                (json, context) -> HalfDays.of(context.readValue(json, Integer.class)));
        add(
                module,
                Amount.class,
                amount -> new Members(amount.money(), amount.time()),
                (json, context) -> context.readValue(json, Members.class).amount());
        return module;
    }

    /** {@code 120.00}, exact and with two places, whatever the sign. */
    public static String euros(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString();
    }

    private static String text(JsonParser json) {
        return json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
    }

    /** The members of an amount; what is absent is nothing. */
    private record Members(Money euros, HalfDays halfDays) {
        Amount amount() {
            return new Amount(
                    Objects.requireNonNullElse(euros, Money.noEuros()),
                    Objects.requireNonNullElse(halfDays, HalfDays.NONE));
        }
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Function<T, Object> write,
            BiFunction<JsonParser, DeserializationContext, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T it, JsonGenerator json, SerializationContext context) {
                        json.writePOJO(write.apply(it));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext context) {
                        return read.apply(json, context);
                    }
                });
    }
}
