package org.essaim.gate.mutation;

import module java.base;

/**
 * A test as PIT names it.
 *
 * @param type its class, nested ones behind a dollar
 * @param method without what it is called with
 */
record TestName(String type, String method) {

    private static final Pattern CLASS = Pattern.compile("\\[class:([^]]+)]");
    private static final Pattern NESTED = Pattern.compile("\\[nested-class:([^]]+)]");
    private static final Pattern METHOD =
            Pattern.compile("\\[(?:method|test-template|test-factory|property):([\\w$]+)");

    /** Of JUnit's unique id, which PIT repeats. */
    static TestName of(String uniqueId) {
        String type =
                Stream.concat(found(CLASS, uniqueId), found(NESTED, uniqueId))
                        .collect(Collectors.joining("$"));
        return new TestName(type, found(METHOD, uniqueId).findFirst().orElse(""));
    }

    private static Stream<String> found(Pattern pattern, String uniqueId) {
        return pattern.matcher(uniqueId).results().map(each -> each.group(1));
    }

    /** Its class and those around it, the innermost first. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        for (String each = type; !each.isEmpty(); each = outer(each)) {
            types.add(each);
        }
        return types;
    }

    private static String outer(String type) {
        return type.contains("$") ? type.substring(0, type.lastIndexOf('$')) : "";
    }
}
