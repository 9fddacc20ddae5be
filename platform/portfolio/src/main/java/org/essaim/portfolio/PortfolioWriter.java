package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** Writes facts as the lines that {@link PortfolioReader} reads; equal facts are equal bytes. */
public final class PortfolioWriter {

    private static final List<String> FIRST = List.of("on", "where", "fact");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(text(LocalDate.class, LocalDate::toString))
                                    .addSerializer(text(DivisionId.class, DivisionId::value))
                                    .addSerializer(text(InitiativeId.class, InitiativeId::value))
                                    .addSerializer(text(Money.class, PortfolioWriter::euros)))
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private PortfolioWriter() {}

    /** One line with its end; members that are absent or empty lists are left out. */
    public static String line(PortfolioFact fact) {
        JsonNode written = JSON.valueToTree(fact);
        ObjectNode line = JSON.createObjectNode();
        FIRST.forEach(name -> line.set(name, written.get(name)));
        written.properties().forEach(member -> line.set(member.getKey(), member.getValue()));
        return line + "\n";
    }

    /** Writes them all, in UTF-8; the stream is flushed and stays open. */
    public static void write(List<? extends PortfolioFact> facts, OutputStream to)
            throws IOException {
        Writer lines = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        for (PortfolioFact fact : facts) {
            lines.write(line(fact));
        }
        lines.flush();
    }

    private static String euros(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString();
    }

    private static <T> ToStringSerializerBase text(Class<T> type, Function<T, String> write) {
        return new ToStringSerializerBase(type) {
            @Override
            public String valueToString(Object value) {
                return write.apply(type.cast(value));
            }
        };
    }
}
