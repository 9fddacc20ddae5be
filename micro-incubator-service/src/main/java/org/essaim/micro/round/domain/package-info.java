/** Later rounds: asked for by an initiative, decided by the volunteers, paid locally (R30-R36). */
package org.essaim.micro.round.domain;
