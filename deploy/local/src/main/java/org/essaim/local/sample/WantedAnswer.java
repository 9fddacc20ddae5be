package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * What is kept of an answer, under a name: all of it, or the first item of a list with a value.
 *
 * @param name empty where nothing is kept
 * @param list the member that is the list; empty where the answer is a list itself, or none
 * @param member of the item, such as {@code kind}; empty where any item will do
 */
record WantedAnswer(String name, String list, String member, String value) {

    private static final Pattern FORM =
            Pattern.compile("(\\S*)(?: in (\\S+))?(?: where (\\w+)=(\\S+))?");

    static WantedAnswer read(String cell) {
        Matcher form = FORM.matcher(cell);
        if (!form.matches()) {
            throw new IllegalStateException("not a name of an answer: " + cell);
        }
        return new WantedAnswer(
                form.group(1), orEmpty(form.group(2)), orEmpty(form.group(3)), form.group(4));
    }

    /**
     * Empty where the answer does not have it yet.
     *
     * @param answer null where it is empty
     */
    Optional<JsonNode> of(JsonNode answer) {
        if (answer == null) {
            return Optional.empty();
        }
        JsonNode items = list.isEmpty() ? answer.path("items") : answer.path(list);
        if (items.isMissingNode()) {
            return Optional.of(answer);
        }
        return items.valueStream()
                .filter(item -> member.isEmpty() || item.path(member).asString("").equals(value))
                .findFirst();
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
