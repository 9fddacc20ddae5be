package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.json.JsonMapper;

/** A line of a portfolio file that is being put together. */
final class DatedFact {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalDate on;
    private final Map<String, Object> members = new LinkedHashMap<>();

    DatedFact(LocalDate on, String where, String fact) {
        this.on = on;
        members.put("on", on.toString());
        members.put("where", where);
        members.put("fact", fact);
    }

    DatedFact with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    LocalDate on() {
        return on;
    }

    String line() {
        return JSON.writeValueAsString(members);
    }
}
