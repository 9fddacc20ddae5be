/**
 * Which values apply here on which day: the centre's, or the division's own within bounds (R99).
 */
package org.essaim.micro.policy.domain;
