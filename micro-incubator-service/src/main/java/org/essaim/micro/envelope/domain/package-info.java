/** What is true of an envelope: what is available is never negative (R11), in both units. */
package org.essaim.micro.envelope.domain;
