package org.essaim.web;

import java.math.BigDecimal;
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
        return new SimpleModule("essaim-amounts")
                .addSerializer(Money.class, new MoneyWriter())
                .addSerializer(HalfDays.class, new HalfDaysWriter())
                .addSerializer(Amount.class, new AmountWriter())
                .addDeserializer(Money.class, new MoneyReader())
                .addDeserializer(HalfDays.class, new HalfDaysReader())
                .addDeserializer(Amount.class, new AmountReader());
    }

    /** {@code 120.00}, exact and with two places, whatever the sign. */
    public static String euros(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString();
    }

    /** The members of an amount; what is absent is nothing. */
    private record Members(Money euros, HalfDays halfDays) {}

    private static final class MoneyWriter extends StdSerializer<Money> {
        private MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeString(euros(money));
        }
    }

    private static final class HalfDaysWriter extends StdSerializer<HalfDays> {
        private HalfDaysWriter() {
            super(HalfDays.class);
        }

        @Override
        public void serialize(HalfDays time, JsonGenerator json, SerializationContext context) {
            json.writeNumber(time.halfDays());
        }
    }

    private static final class AmountWriter extends StdSerializer<Amount> {
        private AmountWriter() {
            super(Amount.class);
        }

        @Override
        public void serialize(Amount amount, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("euros", euros(amount.money()));
            json.writeNumberProperty("halfDays", amount.time().halfDays());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            return Money.ofEuros(json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "");
        }
    }

    private static final class HalfDaysReader extends StdDeserializer<HalfDays> {
        private HalfDaysReader() {
            super(HalfDays.class);
        }

        @Override
        public HalfDays deserialize(JsonParser json, DeserializationContext context) {
            return HalfDays.of(context.readValue(json, Integer.class));
        }
    }

    private static final class AmountReader extends StdDeserializer<Amount> {
        private AmountReader() {
            super(Amount.class);
        }

        @Override
        public Amount deserialize(JsonParser json, DeserializationContext context) {
            Members members = context.readValue(json, Members.class);
            return new Amount(
                    members.euros() == null ? Money.noEuros() : members.euros(),
                    members.halfDays() == null ? HalfDays.NONE : members.halfDays());
        }
    }
}
