package org.essaim.local.sample;

import module java.base;

import tools.jackson.databind.json.JsonMapper;

/** A line of a portfolio file that is being put together. */
final class DatedFact {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalDate on;
    private final Map<String, Object> services = new LinkedHashMap<>();

    DatedFact(LocalDate on, String where, String fact) {
        this.on = on;
        services.put("on", on.toString());
        services.put("where", where);
        services.put("fact", fact);
    }

    DatedFact with(String member, Object value) {
        services.put(member, value);
        return this;
    }

    LocalDate on() {
        return on;
    }

    String line() {
        return JSON.writeValueAsString(services);
    }
}
