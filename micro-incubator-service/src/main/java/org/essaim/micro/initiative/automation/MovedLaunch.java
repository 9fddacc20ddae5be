package org.essaim.micro.initiative.automation;

import module java.base;

/** A launch about an irritant that was merged into another one. */
record MovedLaunch(
        UUID grantId, String owner, UUID irritant, String initiative, LocalDate launchedOn) {}
