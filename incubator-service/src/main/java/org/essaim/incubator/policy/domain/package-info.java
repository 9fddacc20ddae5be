/** Which values apply from which day on, and who knew of it when (R99): pure functions. */
package org.essaim.incubator.policy.domain;
