package org.essaim.pages.form;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * Why a form was not carried out, with what was typed in it, so that nobody types anything twice.
 *
 * @param form which form of the page it was
 * @param reason what was refused
 * @param remedy what would pass; empty where nothing is known
 * @param rule the rule that refuses it, such as {@code R22}; empty where none does
 * @param errors sentences, by the name of the field that they are about
 * @param typed what was typed, by the name of the field
 */
public record Refused(
        String form,
        String reason,
        String remedy,
        String rule,
        Map<String, String> errors,
        Map<String, List<String>> typed) {

    /**
     * @param problem as the operation answered it
     * @param words what a page says of a wrong field, by the problem's member for it
     */
    static Refused of(FormEntry entry, JsonNode problem, Function<JsonNode, String> words) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (JsonNode error : problem.path("errors")) {
            errors.putIfAbsent(field(error.path("member").asString("")), words.apply(error));
        }
        String reason = problem.path("reason").asString(problem.path("detail").asString(""));
        String remedy = problem.path("remedy").asString("");
        if (problem.path("member").isString()) {
            errors.put(problem.path("member").asString(), (reason + " " + remedy).strip());
        }
        return new Refused(
                entry.form(),
                reason,
                remedy,
                problem.path("rule").asString(""),
                errors,
                entry.typed());
    }

    /** {@code team[0].person} is the field {@code team.0.person}. */
    private static String field(String member) {
        return member.replaceAll("\\[(\\d+)]", ".$1");
    }

    /** What is wrong with a field of that form, or null. */
    public String error(String of, String field) {
        return form.equals(of) ? errors.get(field) : null;
    }

    /** What was typed in a field of that form, or what stood there before. */
    public String value(String of, String field, Object otherwise) {
        List<String> values = form.equals(of) ? typed.get(field) : null;
        return values == null || values.isEmpty()
                ? otherwise == null ? "" : otherwise.toString()
                : values.getFirst();
    }

    /** Whether that is chosen in a field of that form, now or before. */
    public boolean chosen(String of, String field, Object value, Object otherwise) {
        List<String> values = form.equals(of) ? typed.get(field) : null;
        return values == null
                ? otherwise != null && value.toString().equals(otherwise.toString())
                : values.contains(value.toString());
    }

    /** The ids of what explains a field: its hint, and what is wrong; null for neither. */
    public String explains(String of, String field, Object hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(field + "-hint");
        }
        if (error(of, field) != null) {
            ids.add(field + "-wrong");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
