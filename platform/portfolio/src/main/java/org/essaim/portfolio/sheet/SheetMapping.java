package org.essaim.portfolio.sheet;

import module java.base;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a spreadsheet is written and which facts each of its rows tells.
 *
 * @param encoding of the file; null: UTF-8 where it is that, else Windows-1252 as Excel writes
 * @param separator of columns; null: whichever of semicolon, tab and comma the header has most of
 * @param dates patterns of {@link DateTimeFormatter}, tried in their order
 * @param decimal the decimal separator of amounts, {@code ,} or {@code .}
 * @param words what stands in cells, in any case, and the value that it means
 */
public record SheetMapping(
        String encoding,
        String separator,
        List<String> dates,
        String decimal,
        Map<String, String> words,
        List<FactOfRow> facts) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    public SheetMapping {
        dates = dates == null ? List.of("uuuu-MM-dd") : List.copyOf(dates);
        decimal = decimal == null ? "." : decimal;
        words = words == null ? Map.of() : lowered(words);
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /**
     * A fact that a row tells.
     *
     * @param when the row tells it only where this column is not empty; null: always
     * @param is and only where the column holds one of these; null: whatever it holds
     * @param once whether equal lines are stated once, as of a division that many rows name
     * @param members of the line: a value for all rows, or {@code {"column": "NAME"}}
     */
    public record FactOfRow(
            String fact,
            String when,
            List<String> is,
            boolean once,
            @JsonAnySetter Map<String, JsonNode> members) {
        public FactOfRow {
            members = members == null ? Map.of() : new LinkedHashMap<>(members);
        }

        /** The column of a member; empty where it has one value for all rows. */
        Optional<String> column(String member) {
            return Optional.ofNullable(members.get(member))
                    .map(source -> source.path("column"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue);
        }
    }

    /** How sheets are written of which the columns are known. */
    public static SheetMapping of(List<String> dates, String decimal) {
        return new SheetMapping(null, null, dates, decimal, null, null);
    }

    /**
     * @throws JacksonException if it is no such mapping
     */
    static SheetMapping read(String text) {
        return JSON.readValue(text, SheetMapping.class);
    }

    /** What a cell means: its word, or what stands in it. */
    String meaning(String cell) {
        return words.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
    }

    private static Map<String, String> lowered(Map<String, String> words) {
        Map<String, String> lowered = new HashMap<>();
        words.forEach((word, value) -> lowered.put(word.strip().toLowerCase(Locale.ROOT), value));
        return Map.copyOf(lowered);
    }
}
