package org.essaim.house.model;

import module java.base;

/**
 * What a feature does, as its classes show; all names are full class names.
 *
 * @param commands each with the events that it can lead to
 * @param events each with the messages that are published of it
 * @param consumers classes of the rooms wire, read and automation, with what they consume
 * @param senders automations and receptions, with the commands that they send
 */
public record Feature(
        String name,
        SortedMap<String, SortedSet<String>> commands,
        SortedMap<String, SortedSet<String>> events,
        SortedMap<String, SortedSet<String>> consumers,
        SortedMap<String, SortedSet<String>> senders) {}
