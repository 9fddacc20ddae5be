package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * What to start.
 *
 * @param home the root of the project, where the services were built
 * @param fixedDay the business clock stands still on the evening of that day; absent: it runs
 * @param processes each division has a process of its own, instead of one for all
 */
public record FederationPlan(
        Path home,
        Addresses addresses,
        List<DivisionId> divisions,
        Optional<LocalDate> fixedDay,
        boolean processes) {}
