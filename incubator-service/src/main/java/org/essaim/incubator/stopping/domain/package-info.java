/** When money that nobody used stops, and when it comes back (R60–R68): pure functions. */
package org.essaim.incubator.stopping.domain;
