package org.essaim.pages.login;

import module java.base;

/**
 * A place where somebody is logged in.
 *
 * @param name of the session among one's own; with its id somebody could use it, with this nobody
 * @param device a browser and a system, as far as they say which they are; or empty
 * @param here whether it is the one in which this is asked
 */
public record OwnSession(String name, String device, Instant since, Instant used, boolean here) {}
