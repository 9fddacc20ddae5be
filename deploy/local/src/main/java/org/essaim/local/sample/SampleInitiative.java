package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.json.JsonMapper;

/**
 * One initiative of the sample: what is its own in what happens to it.
 *
 * @param members by their names: {@code monthsAgo} it was launched, counted back from the last day;
 *     the {@code story} by which the rest happens; {@code title}, the irritant; and what that story
 *     asks for
 */
record SampleInitiative(Map<String, Object> members) {

    private static final List<SampleInitiative> ALL = read();

    /** All of them, by division. */
    static List<SampleInitiative> all() {
        return ALL;
    }

    String division() {
        return text("division");
    }

    String initiative() {
        return text("initiative");
    }

    String story() {
        return text("story");
    }

    int monthsAgo() {
        return (int) members.get("monthsAgo");
    }

    /** How many users it has beside those that its story says, so that no two are the same. */
    int moreUsers() {
        return (int) members.getOrDefault("moreUsers", 0);
    }

    /** A member of a fact, which may be one of its own. */
    Object filled(Object member) {
        return member instanceof String name && name.startsWith("$")
                ? Objects.requireNonNull(members.get(name.substring(1)), name)
                : member;
    }

    private String text(String member) {
        return (String) members.get(member);
    }

    @SuppressWarnings("unchecked")
    private static List<SampleInitiative> read() {
        try (InputStream file = SampleInitiative.class.getResourceAsStream("initiatives.json")) {
            Map<String, Object>[] all = JsonMapper.shared().readValue(file, Map[].class);
            return Arrays.stream(all).map(SampleInitiative::new).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
