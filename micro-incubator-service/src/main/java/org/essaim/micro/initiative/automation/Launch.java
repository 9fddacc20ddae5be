package org.essaim.micro.initiative.automation;

import module java.base;

/** A launch on an irritant, that is compared with others. */
record Launch(UUID grantId, String owner, UUID irritant, String initiative, LocalDate launchedOn) {}
