package org.essaim.house.model;

import module java.base;

/**
 * What a feature does, as its classes show; all names are full class names.
 *
 * @param commands each with the events that it can lead to
 * @param events each with the messages that are published of it
 * @param receptions classes of the wire room that consume, with what they consume
 * @param projections classes of the read room that consume, with what they consume
 * @param automations classes that react, with what they react to
 * @param sent automations and receptions, with the commands that they send
 * @param addresses what can be asked over HTTP, as {@code GET /path}
 */
public record Feature(
        String name,
        SortedMap<String, SortedSet<String>> commands,
        SortedMap<String, SortedSet<String>> events,
        SortedMap<String, SortedSet<String>> receptions,
        SortedMap<String, SortedSet<String>> projections,
        SortedMap<String, SortedSet<String>> automations,
        SortedMap<String, SortedSet<String>> sent,
        List<String> addresses) {}
