package org.essaim.micro.initiative.read;

import module java.base;

/**
 * A demo.
 *
 * @param held whether it was recorded as held (R41); until then people say that they attend (R42)
 * @param attendees who said so; of demos before there were codes, who was named
 * @param users of the product among them
 * @param guests who have no login, as counted
 * @param key where the list goes on after it
 */
public record DemoRow(
        UUID demoId,
        LocalDate onDay,
        boolean held,
        int attendees,
        int users,
        int guests,
        String key) {}
