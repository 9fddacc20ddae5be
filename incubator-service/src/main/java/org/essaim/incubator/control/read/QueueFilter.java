package org.essaim.incubator.control.read;

/** What a caller of the queue asked for; null means any. */
record QueueFilter(String division, String initiative, String signal, boolean untouched) {}
