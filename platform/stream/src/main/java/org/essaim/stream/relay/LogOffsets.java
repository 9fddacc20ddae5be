package org.essaim.stream.relay;

/** Where records were appended to the log. */
record LogOffsets(long first, long last) {}
