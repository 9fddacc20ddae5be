package org.essaim.micro.initiative.automation;

import module java.base;

/** A launch that is compared with others. */
record Launch(UUID grantId, LocalDate launchedOn) {}
