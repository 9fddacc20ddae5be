package org.essaim.reporting;

import module java.base;

/** What one request gets, as whoever sends it sees it: no redirect is followed. */
record Answer(int status, Map<String, List<String>> headers, String body) {

    /** Empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    }
}
