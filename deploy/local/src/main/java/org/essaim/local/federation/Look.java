package org.essaim.local.federation;

import module java.base;

/**
 * What one look at all services found.
 *
 * @param behind the streams of the services that have not caught up
 */
record Look(
        Map<String, Long> heads, List<String> pending, Set<String> behind, List<String> faults) {}
