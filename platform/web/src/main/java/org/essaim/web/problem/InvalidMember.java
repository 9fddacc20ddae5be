package org.essaim.web.problem;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.web.language.Sentences;

/**
 * One member of a request that is wrong.
 *
 * @param member its path in the body, or the name of a parameter; null where no member is known
 * @param code why, for programs; the sentence is {@code <code>.detail}
 * @param about the type beside which the bundle of that sentence is
 * @param facts what the sentence mentions beside the member
 */
record InvalidMember(String member, String code, Class<?> about, Map<String, Object> facts) {

    static final String OF_ANOTHER_TYPE = "of-another-type";

    /** What a value is not, where it has another type than its member. */
    private static final Map<Class<?>, String> CODES_OF_TYPES =
            Map.of(
                    LocalDate.class, "not-a-day",
                    Instant.class, "not-an-instant",
                    UUID.class, "not-a-uuid",
                    int.class, "not-a-whole-number",
                    Integer.class, "not-a-whole-number",
                    long.class, "not-a-whole-number",
                    Long.class, "not-a-whole-number",
                    boolean.class, "not-true-or-false",
                    Boolean.class, "not-true-or-false",
                    String.class, "not-a-text");

    static InvalidMember of(String member, InvalidValueException invalid) {
        return new InvalidMember(member, invalid.code(), invalid.type(), invalid.facts());
    }

    static InvalidMember missing(String member) {
        return own(member, "missing", Map.of());
    }

    static InvalidMember unknown(String member, Stream<String> known) {
        return own(member, "unknown-member", Map.of("known", known.sorted().toList()));
    }

    static InvalidMember noJson() {
        return own(null, "no-json", Map.of());
    }

    /**
     * The text has another type than the member.
     *
     * @param wanted the type that the member has; null where none is known
     */
    static InvalidMember ofType(String member, Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            List<String> constants =
                    Arrays.stream(wanted.getEnumConstants()).map(String::valueOf).toList();
            return own(member, "not-one-of", Map.of("allowed", constants));
        }
        String code =
                wanted == null
                        ? OF_ANOTHER_TYPE
                        : CODES_OF_TYPES.getOrDefault(wanted, OF_ANOTHER_TYPE);
        return own(member, code, Map.of());
    }

    static InvalidMember own(String member, String code, Map<String, Object> facts) {
        return new InvalidMember(member, code, InvalidMember.class, facts);
    }

    String sentence(Sentences in) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("member", member == null ? "" : member);
        all.put("type", about);
        return in.of(about, code + ".detail", all);
    }
}
