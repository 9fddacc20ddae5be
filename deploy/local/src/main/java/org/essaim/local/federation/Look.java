package org.essaim.local.federation;

import module java.base;

/** What one look at all services found. */
record Look(Map<String, Long> heads, List<String> pending, List<String> faults) {}
