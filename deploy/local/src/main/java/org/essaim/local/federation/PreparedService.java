package org.essaim.local.federation;

/** A service, with how it is started. */
record PreparedService(Service service, ServiceProgram program) {}
