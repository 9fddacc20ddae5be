/** How a service publishes what happened here, and consumes what happened elsewhere. */
package org.essaim.federation.stream;
